import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectRows } from '../../../src/compression/measures/feature-rows.ts';
import { frechetDistance, gaussianStatistics } from '../../../src/compression/measures/frechet-distance.ts';
import { generated, real } from './pattern.ts';

const diagonal = (mean: number[], variances: number[]) => ({
  size: mean.length,
  mean: Float64Array.from(mean),
  covariance: Float64Array.from({ length: mean.length * mean.length }, (_, i) =>
    i % (mean.length + 1) === 0 ? variances[i / (mean.length + 1)] : 0,
  ),
});

describe('the Fréchet distance', () => {
  it('is the sum of squared differences of means and deviations where covariances are diagonal', () => {
    const a = diagonal([0, 1, 2], [1, 4, 9]);
    const b = diagonal([1, 1, 0], [4, 4, 0]);
    expect(frechetDistance(a, b)).toBeCloseTo(1 + 0 + 4 + (1 + 0 + 9), 10);
  });

  it('equals the value that numpy and scipy.linalg.sqrtm give for the same samples', () => {
    const distance = frechetDistance(gaussianStatistics(real), gaussianStatistics(generated));
    expect(distance).toBeCloseTo(0.28865929417169695, 8);
  });

  it('is zero to itself, the same both ways, and never negative', () => {
    const subset = fc.array(fc.nat(39), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(subset, subset, (left, right) => {
        const a = gaussianStatistics(selectRows(real, left));
        const b = gaussianStatistics(selectRows(real, right));
        expect(frechetDistance(a, a)).toBeCloseTo(0, 6);
        expect(frechetDistance(a, b)).toBeCloseTo(frechetDistance(b, a), 6);
        expect(frechetDistance(a, b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('refuses a single image and features of another size', () => {
    expect(() => gaussianStatistics(selectRows(real, [0]))).toThrow(/at least 2 images/);
    expect(() => frechetDistance(diagonal([0], [1]), diagonal([0, 0], [1, 1]))).toThrow(/cannot be compared/);
  });
});
