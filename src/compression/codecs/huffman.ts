import { countSymbols } from '../measures/entropy.ts';
import { BitSink, BitSource } from './bit-sink.ts';
import { ByteSink } from './byte-sink.ts';
import type { ByteSource } from './byte-source.ts';
import { huffmanLengths, LONGEST_CODE } from './huffman-lengths.ts';
import { LARGEST_SYMBOL, unzigzag, zigzag, type SymbolCoder } from './symbol-coder.ts';

/** Canonical Huffman coding; the table (symbols that occur and their code lengths) is part of the bytes. */
export const huffman: SymbolCoder = {
  encode({ symbols }) {
    const { values, counts } = countSymbols(symbols);
    const lengths = huffmanLengths(counts);
    const bytes = new ByteSink(symbols.length);
    writeTable(values, lengths, bytes);
    const codes = canonicalCodes(lengths);
    const codeOf = new Map(values.map((value, index) => [value, index]));
    const bits = new BitSink(bytes);
    for (const symbol of symbols) {
      const index = codeOf.get(symbol) ?? 0;
      bits.put(codes[index], lengths[index]);
    }
    bits.flush();
    return bytes.take();
  },
  decode(source, count) {
    if (count > source.left * 8) throw source.broken('is shorter than its symbols');
    const { values, lengths } = readTable(source);
    if (count > 0 && values.length === 0) throw source.broken('has an empty code table');
    return readSymbols(new BitSource(source), source, count, values, lengths);
  },
};

function writeTable(values: readonly number[], lengths: readonly number[], bytes: ByteSink): void {
  bytes.varint(values.length);
  let last = -LARGEST_SYMBOL - 1;
  for (const [index, value] of values.entries()) {
    bytes.varint(index === 0 ? zigzag(value) : value - last - 1);
    last = value;
  }
  const bits = new BitSink(bytes);
  for (const length of lengths) bits.put(length, 5);
  bits.flush();
}

function readTable(source: ByteSource): { values: number[]; lengths: number[] } {
  const size = source.varint();
  if (size > source.left) throw source.broken('has a code table that is cut short');
  const values: number[] = [];
  for (let i = 0; i < size; i++) {
    values.push(i === 0 ? unzigzag(source.varint()) : values[i - 1] + 1 + source.varint());
  }
  const bits = new BitSource(source);
  const lengths = values.map(() => bits.take(5));
  const kraft = lengths.reduce((sum, length) => sum + 1 / (1 << Math.min(length, 30)), 0);
  if (lengths.some((length) => length < 1 || length > LONGEST_CODE) || kraft > 1) {
    throw source.broken('has a code table that is not a prefix code');
  }
  return { values, lengths };
}

/** Codes in order of length, then of position. */
function canonicalOrder(lengths: readonly number[]): number[] {
  return lengths.map((_, index) => index).sort((a, b) => lengths[a] - lengths[b] || a - b);
}

function canonicalCodes(lengths: readonly number[]): number[] {
  const codes = new Array<number>(lengths.length);
  let code = 0;
  let length = 0;
  for (const index of canonicalOrder(lengths)) {
    code <<= lengths[index] - length;
    length = lengths[index];
    codes[index] = code++;
  }
  return codes;
}

function readSymbols(
  bits: BitSource,
  source: ByteSource,
  count: number,
  values: readonly number[],
  lengths: readonly number[],
): Int32Array {
  const order = canonicalOrder(lengths);
  const perLength = new Int32Array(LONGEST_CODE + 1);
  for (const length of lengths) perLength[length]++;
  const symbols = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let code = 0;
    let first = 0;
    let rank = 0;
    let length = 1;
    for (; length <= LONGEST_CODE; length++) {
      code = (code << 1) | bits.take(1);
      first <<= 1;
      if (code - first < perLength[length]) break;
      rank += perLength[length];
      first += perLength[length];
    }
    if (length > LONGEST_CODE) throw source.broken('holds a code that its table does not have');
    symbols[i] = values[order[rank + code - first]];
  }
  return symbols;
}
