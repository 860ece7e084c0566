import { BitSink, BitSource } from './bit-sink.ts';
import { ByteSink } from './byte-sink.ts';
import { bitsFor, unzigzag, zigzag, type SymbolCoder } from './symbol-coder.ts';

const WIDEST_GAP = 12;

/**
 * Non-zero symbols with the distance from the one before, as Deep Compression stores them (Han, Mao, Dally 2016): distances have a
 * fixed width, and a zero is stored as a filler where a distance does not fit. The width with the fewest bits is taken.
 */
export const sparseIndex: SymbolCoder = {
  encode({ symbols }) {
    const { largest, gaps } = survey(symbols);
    const valueBits = bitsFor(2 * largest);
    const gapBits = bestGapBits(gaps, valueBits);
    const bytes = new ByteSink(gaps.length + 16);
    bytes.push(gapBits);
    bytes.push(valueBits);
    bytes.varint(entriesFor(gaps, gapBits));
    writeEntries(symbols, gapBits, valueBits, bytes);
    return bytes.take();
  },
  decode(source, count) {
    const gapBits = source.byte();
    const valueBits = source.byte();
    const entries = source.varint();
    const isSane =
      gapBits <= WIDEST_GAP && valueBits <= 19 && entries * (gapBits + valueBits) <= source.left * 8;
    if (!isSane || entries > count) throw source.broken('is shorter than its entries');
    const bits = new BitSource(source);
    const symbols = new Int32Array(count);
    let at = -1;
    for (let i = 0; i < entries; i++) {
      at += bits.take(gapBits) + 1;
      if (at >= count) throw source.broken('has an entry outside the tensor');
      symbols[at] = unzigzag(bits.take(valueBits));
    }
    return symbols;
  },
};

/** The bytes that sparseIndex takes for values of `valueBits` bits at the positions that are not 0. */
export function sparseIndexBytes(isSet: ArrayLike<number>, valueBits: number): number {
  const gaps = gapsOf(isSet);
  const gapBits = bestGapBits(gaps, valueBits);
  return Math.ceil((entriesFor(gaps, gapBits) * (gapBits + valueBits)) / 8);
}

function survey(symbols: Int32Array): { largest: number; gaps: Int32Array } {
  let largest = 0;
  for (let i = 0; i < symbols.length; i++) largest = Math.max(largest, Math.abs(symbols[i]));
  return { largest, gaps: gapsOf(symbols) };
}

/** How many zeros stand before each non-zero. */
function gapsOf(values: ArrayLike<number>): Int32Array {
  const gaps = new Int32Array(values.length);
  let found = 0;
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) continue;
    gaps[found++] = i - last - 1;
    last = i;
  }
  return gaps.subarray(0, found);
}

function entriesFor(gaps: Int32Array, gapBits: number): number {
  let entries = gaps.length;
  for (let i = 0; i < gaps.length; i++) entries += gaps[i] >>> gapBits;
  return entries;
}

function bestGapBits(gaps: Int32Array, valueBits: number): number {
  let best = 0;
  let fewest = Infinity;
  for (let gapBits = 0; gapBits <= WIDEST_GAP; gapBits++) {
    const total = entriesFor(gaps, gapBits) * (gapBits + valueBits);
    if (total < fewest) {
      fewest = total;
      best = gapBits;
    }
  }
  return best;
}

function writeEntries(symbols: Int32Array, gapBits: number, valueBits: number, bytes: ByteSink): void {
  const bits = new BitSink(bytes);
  const widest = (1 << gapBits) - 1;
  let gap = 0;
  for (const symbol of symbols) {
    if (symbol === 0) {
      gap++;
      continue;
    }
    // A filler stands for `widest` zeros and the zero it writes.
    for (; gap > widest; gap -= widest + 1) {
      bits.put(widest, gapBits);
      bits.put(0, valueBits);
    }
    bits.put(gap, gapBits);
    bits.put(zigzag(symbol), valueBits);
    gap = 0;
  }
  bits.flush();
}
