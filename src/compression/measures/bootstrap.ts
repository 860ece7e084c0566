import { createRandom } from '../numeric/seeded-random.ts';
import { noTick, type Tick } from '../tick.ts';

/** A value with an interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How to resample: how often, and from which seed. */
export interface Resampling {
  readonly resamples: number;
  readonly seed: number;
}

/**
 * 95 % bootstrap interval of the normal form, value +- 1.96 standard deviations of the resampled statistic (Efron and Tibshirani 1993).
 * Not the percentile form: resampling repeats images, which lifts a Fréchet distance, so that its percentiles miss the value itself.
 * `statistic` gets indices below `count`; `value` is the statistic of all of them. Ticks before each resample.
 */
export async function bootstrap(
  value: number,
  count: number,
  statistic: (indices: Int32Array) => number,
  { resamples, seed }: Resampling,
  tick: Tick = noTick,
): Promise<Estimate> {
  if (resamples < 2) throw new RangeError(`A bootstrap needs at least 2 resamples, got ${resamples}.`);
  const random = createRandom(seed);
  const results = new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) {
    await tick(i / resamples);
    const indices = new Int32Array(count);
    for (let j = 0; j < count; j++) indices[j] = random.integer(count);
    results[i] = statistic(indices);
  }
  const margin = 1.96 * deviation(results);
  return { value, low: value - margin, high: value + margin };
}

/** Mean of per-image values with its 95 % interval; the bootstrap's limit is known here, deviation over root n, and needs no resampling. */
export function meanEstimate(values: ArrayLike<number>): Estimate {
  const sample = Float64Array.from(values);
  if (sample.length < 2) throw new RangeError(`An interval needs at least 2 values, got ${sample.length}.`);
  const value = mean(sample);
  const margin = (1.96 * deviation(sample)) / Math.sqrt(sample.length);
  return { value, low: value - margin, high: value + margin };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function deviation(values: Float64Array): number {
  const centre = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - centre) * (value - centre);
  return Math.sqrt(sum / (values.length - 1));
}
