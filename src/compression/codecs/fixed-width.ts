import { BitSink, BitSource } from './bit-sink.ts';
import { ByteSink } from './byte-sink.ts';
import { bitsFor, unzigzag, zigzag, type SymbolCoder } from './symbol-coder.ts';

/** Every symbol in the same number of bits, just enough for the range that occurs. */
export const fixedWidth: SymbolCoder = {
  encode({ symbols }) {
    const { lowest, width } = rangeOf(symbols);
    const bytes = new ByteSink(symbols.length);
    bytes.varint(zigzag(lowest));
    bytes.push(width);
    const bits = new BitSink(bytes);
    for (const symbol of symbols) bits.put(symbol - lowest, width);
    bits.flush();
    return bytes.take();
  },
  decode(source, count) {
    const lowest = unzigzag(source.varint());
    const width = source.byte();
    if (width > 19 || count * width > source.left * 8) throw source.broken('is shorter than its symbols');
    const bits = new BitSource(source);
    return Int32Array.from({ length: count }, () => lowest + bits.take(width));
  },
};

/** The bytes that fixedWidth takes, without writing them. */
export function fixedWidthBytes(symbols: Int32Array): number {
  return 2 + Math.ceil((symbols.length * rangeOf(symbols).width) / 8);
}

function rangeOf(symbols: Int32Array): { lowest: number; width: number } {
  let lowest = symbols[0] ?? 0;
  let highest = lowest;
  for (let i = 1; i < symbols.length; i++) {
    if (symbols[i] < lowest) lowest = symbols[i];
    if (symbols[i] > highest) highest = symbols[i];
  }
  return { lowest, width: bitsFor(highest - lowest) };
}
