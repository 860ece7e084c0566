import { nthSmallest } from '../numeric/nth-smallest.ts';

/** How a slice is quantized. */
export interface UniformRule {
  readonly bits: number;
  readonly mode: 'symmetric' | 'asymmetric';
  readonly range: 'min-max' | 'percentile' | 'mse';
  /** Percent of the magnitudes that the range keeps, for `percentile`. */
  readonly percentile: number;
}

/** A step size and the code range around the code 0, which always stands for the value 0. */
export interface UniformGrid {
  readonly scale: number;
  readonly lowest: number;
  readonly highest: number;
}

const SHRINKS = 40;

/**
 * The grid for the values of one slice. `mse` tries 40 shrunken ranges and keeps the one with the least squared error (after Sung,
 * Shin and Hwang 2015). One bit is two levels: -s and s, or 0 and s.
 */
export function fitUniform(values: Float32Array, rule: UniformRule): UniformGrid {
  const { low, high } = rangeOf(values, rule);
  if (!(high > low)) return { scale: 0, lowest: 0, highest: 0 };
  if (rule.range !== 'mse') return gridFor(low, high, rule);
  let best = gridFor(low, high, rule);
  let least = squaredError(values, best);
  for (let k = 1; k < SHRINKS; k++) {
    const keep = 1 - k / SHRINKS;
    const grid = gridFor(low * keep, high * keep, rule);
    const error = squaredError(values, grid, least);
    if (error < least) {
      least = error;
      best = grid;
    }
  }
  return best;
}

/** The nearest code of a value on the grid. */
export function codeOf(value: number, { scale, lowest, highest }: UniformGrid): number {
  if (scale === 0) return 0;
  const code = Math.round(value / scale);
  return code < lowest ? lowest : code > highest ? highest : code + 0;
}

/** Sum of squared differences between the values and their codes' values; stops early beyond `limit`. */
export function squaredError(values: Float32Array, grid: UniformGrid, limit = Infinity): number {
  let sum = 0;
  for (let i = 0; i < values.length && sum < limit; i++) {
    const difference = values[i] - grid.scale * codeOf(values[i], grid);
    sum += difference * difference;
  }
  return sum;
}

function gridFor(low: number, high: number, { bits, mode }: UniformRule): UniformGrid {
  if (mode === 'symmetric') {
    const highest = Math.max(1, (1 << (bits - 1)) - 1);
    return { scale: Math.fround(Math.max(-low, high) / highest), lowest: -highest, highest };
  }
  const steps = (1 << bits) - 1;
  const scale = Math.fround((high - low) / steps);
  const lowest = scale === 0 ? 0 : Math.max(-steps, Math.round(low / scale));
  return { scale, lowest, highest: lowest + steps };
}

function rangeOf(values: Float32Array, { range, percentile }: UniformRule): { low: number; high: number } {
  let low = 0;
  let high = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  if (range !== 'percentile' || values.length === 0) return { low, high };
  const rank = Math.min(values.length - 1, Math.ceil((percentile / 100) * values.length) - 1);
  const bound = nthSmallest(values.map(Math.abs), Math.max(0, rank));
  return { low: Math.max(low, -bound), high: Math.min(high, bound) };
}
