import { describe, expect, it } from 'vitest';
import { bootstrap, meanEstimate } from '../../../src/compression/measures/bootstrap.ts';
import { pattern } from './pattern.ts';

describe('bootstrap intervals', () => {
  const values = pattern(200, [37, 11, 101]);
  const mean = (indices: ArrayLike<number>) =>
    Array.from(indices, (index) => values[index]).reduce((sum, value) => sum + value, 0) / indices.length;

  it('come close to the known interval of a mean', async () => {
    const known = meanEstimate(values);
    const found = await bootstrap(known.value, 200, mean, { resamples: 2000, seed: 1 });
    const ratio = (found.high - found.low) / (known.high - known.low);
    expect(ratio).toBeGreaterThan(0.93);
    expect(ratio).toBeLessThan(1.07);
  });

  it('are the same for the same seed and not for another', async () => {
    const run = (seed: number) => bootstrap(0.5, 200, mean, { resamples: 20, seed });
    const [first, again, other] = await Promise.all([run(3), run(3), run(4)]);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('give a mean the half-width of 1.96 standard errors', () => {
    // Values 0 and 1: deviation sqrt(1/2), error 1/2.
    const { low, high } = meanEstimate([0, 1]);
    expect([low, high].map((bound) => bound.toFixed(12))).toEqual(['-0.480000000000', '1.480000000000']);
  });
});
