import { AdaptiveBits } from './adaptive-bits.ts';
import type { BinaryCoder } from './binary-coder.ts';
import { MixedBits } from './mixed-bits.ts';

const NODES = 20;
const CLASSES = 32;
const LARGEST_BUCKET = 17;
/** Bits of an offset that have a context; lower ones are close to equally likely. */
const MODELLED = 7;

/**
 * Codes signed symbols by binary decisions, as DeepCABAC does (Wiedemann et al. 2020): is it zero, its sign, the bucket of its
 * magnitude (doubling widths), the place in the bucket. The first and third are predicted from the magnitudes nearby: left and
 * above in the matrix whose rows are `rowLength` long, and running averages of the column and of the row.
 */
export function codeSymbols(coder: BinaryCoder, symbols: Int32Array, rowLength: number): void {
  const width = Math.max(1, Math.min(rowLength, symbols.length));
  const above = new Int32Array(width + 1);
  const columns = new Int32Array(width);
  const decisions = new MixedBits(NODES, CLASSES);
  const signs = new AdaptiveBits(9);
  const offsets = new AdaptiveBits((LARGEST_BUCKET + 1) * 128);
  let left = 0;
  let beforeLeft = 0;
  let running = 0;
  let column = 0;
  for (let i = 0; i < symbols.length; i++) {
    const up = above[column];
    const upMagnitude = up < 0 ? -up : up;
    const leftMagnitude = left < 0 ? -left : left;
    const near = 2 * (leftMagnitude + upMagnitude) + beforeLeft + (running >> 5);
    const b = classOf(near) * NODES;
    const c = classOf(columns[column] >> 2) * NODES;
    const symbol = symbols[i];
    let value = 0;
    let magnitude = 0;
    if (decisions.code(coder, symbol !== 0 ? 1 : 0, 0, b, c) !== 0) {
      const sign = signs.code(coder, symbol < 0 ? 1 : 0, signOf(left) * 3 + signOf(up));
      magnitude = codeMagnitude(coder, symbol < 0 ? -symbol : symbol, b, c, decisions, offsets);
      value = sign !== 0 ? -magnitude : magnitude;
      symbols[i] = value;
    } else symbols[i] = 0;
    columns[column] += ((magnitude << 6) - columns[column]) >> 3;
    running += ((magnitude << 6) - running) >> 5;
    above[column] = value;
    beforeLeft = leftMagnitude;
    left = value;
    if (++column === width) {
      column = 0;
      left = 0;
    }
  }
}

function codeMagnitude(
  coder: BinaryCoder,
  magnitude: number,
  b: number,
  c: number,
  decisions: MixedBits,
  offsets: AdaptiveBits,
): number {
  // Magnitudes 1 | 2, 3 | 4 to 7 | ...: bucket k holds 2^k values.
  const wanted = 31 - Math.clz32(magnitude);
  let bucket = 0;
  while (bucket < LARGEST_BUCKET) {
    const node = bucket + 1;
    if (decisions.code(coder, bucket < wanted ? 1 : 0, node, b + node, c + node) === 0) break;
    bucket++;
  }
  let value = 1;
  for (let bit = bucket - 1; bit >= 0; bit--) {
    const wantedBit = (magnitude >>> bit) & 1;
    const depth = bucket - 1 - bit;
    value =
      (value << 1) |
      (depth < MODELLED
        ? offsets.code(coder, wantedBit, bucket * 128 + (value & 127))
        : coder.codeRaw(wantedBit, 1));
  }
  return value;
}

function signOf(value: number): number {
  return value > 0 ? 1 : value < 0 ? 2 : 0;
}

/** Half-octave classes of a sum of magnitudes. */
function classOf(sum: number): number {
  if (sum < 4) return sum;
  const octave = 31 - Math.clz32(sum);
  const index = 2 * octave + ((sum >>> (octave - 1)) & 1);
  return index < CLASSES ? index : CLASSES - 1;
}
