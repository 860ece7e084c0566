import { describe, expect, it } from 'vitest';
import { gaussianStatistics } from '../../src/compression/measures/frechet-distance.ts';
import { evaluate } from '../../src/inference/evaluation.ts';
import { readReference, writeReference } from '../../src/inference/reference.ts';
import { latentValues } from '../../src/inference/training/latents.ts';

const features = (seed: number, shift = 0) => ({
  count: 120,
  size: 4,
  values: latentValues(120, 4, seed).map((value) => value + shift),
});
const reference = { statistics: gaussianStatistics(features(1)), features: features(1) };
const classes = new Uint8Array(120);
const options = { labels: classes, resampling: { resamples: 20, seed: 1 } };

describe('the evaluation of generated images', () => {
  it('finds images of the same distribution near and those of another far', async () => {
    const near = await evaluate({ features: features(2), classes }, reference, options);
    const far = await evaluate({ features: features(2, 3), classes }, reference, options);
    expect(near.frechet.value).toBeLessThan(0.5);
    // Shifted by 3 in four features: the means alone are 4 * 9 apart.
    expect(far.frechet.value).toBeGreaterThan(30);
    expect(near.recall.value).toBeGreaterThan(0.8);
    expect(far.recall.value).toBeLessThan(0.2);
    expect(far.kernel?.value).toBeGreaterThan(near.kernel?.high ?? NaN);
  });

  it('takes no kernel distance when told to leave it, and the other measures as before', async () => {
    const { kernel, ...others } = await evaluate({ features: features(2), classes }, reference, options);
    expect(kernel).toBeDefined();
    expect(
      await evaluate({ features: features(2), classes }, reference, { ...options, kernel: false }),
    ).toEqual(others);
  });

  it('counts the images that look like the class they were asked for', async () => {
    const half = classes.map((_, index) => index % 2);
    const { classAgreement } = await evaluate({ features: features(2), classes: half }, reference, options);
    expect(classAgreement?.value).toBe(0.5);
  });
});

describe('the reference files', () => {
  it('keep the statistics to eight digits and the first features to half precision', () => {
    const files = writeReference(features(1), 50);
    const back = readReference(files.json, files.features);
    back.statistics.covariance.forEach((value, i) => {
      expect(value).toBeCloseTo(reference.statistics.covariance[i], 6);
    });
    expect(back.features.count).toBe(50);
    expect(Math.abs(back.features.values[7] - reference.features.values[7])).toBeLessThan(2e-3);
  });

  it('are refused when they do not fit each other', () => {
    const { json, features: bytes } = writeReference(features(1), 50);
    expect(() => readReference(json, bytes.subarray(2))).toThrow(/do not fit/);
  });
});
