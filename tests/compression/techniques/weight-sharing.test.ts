import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '../../../src/compression/numeric/seeded-random.ts';
import { clusterValues } from '../../../src/compression/tensor/cluster-values.ts';
import { bareModel, run, tensorOf } from '../run-technique.ts';

it('weight-sharing finds four clusters about -1, 0, 1.5 and 2 and their means', async () => {
  const values = [
    2.09, -0.98, 1.48, 0.09, 0.05, -0.14, -1.08, 2.12, -0.91, 1.92, 0.0001, -1.03, 1.87, 0.0001, 1.53, 1.49,
  ];
  const model = bareModel({ k: { shape: [4, 4], values } });
  const { coding } = tensorOf(await run(model, 'weight-sharing', { bits: 2 }), 'k');
  if (coding?.kind !== 'codebook') throw new Error('no codebook');
  expect([...coding.indices]).toEqual([3, 0, 2, 1, 1, 1, 0, 3, 0, 3, 1, 0, 3, 1, 2, 2]);
  expect([...coding.centroids].map((value) => Math.round(value * 100) / 100)).toEqual([-1, 0, 1.5, 2]);
});

it('weight-sharing with as many values as there are different weights changes nothing', async () => {
  const model = bareModel({ k: { shape: [2, 4], values: [1, 2, 3, 4, 1, 2, 3, 4] } });
  for (const start of ['linear', 'density']) {
    expect([...tensorOf(await run(model, 'weight-sharing', { bits: 2, start }), 'k').values]).toEqual([
      1, 2, 3, 4, 1, 2, 3, 4,
    ]);
  }
});

it.each(['linear', 'density', 'k-means++'])(
  'weight-sharing started %s errs less with more bits',
  async (start) => {
    const random = createRandom(5);
    const values = Array.from({ length: 600 }, () => random.normal());
    const model = bareModel({ k: { shape: [20, 30], values } });
    let last = Infinity;
    for (const bits of [1, 2, 3, 4, 6, 8]) {
      const after = tensorOf(await run(model, 'weight-sharing', { bits, start }), 'k').values;
      const error = after.reduce((sum, value, i) => sum + (value - values[i]) ** 2, 0);
      expect(error).toBeLessThan(last);
      last = error;
    }
  },
);

it('weight-sharing keeps zeros zero and uses at most 2^bits values', async () => {
  const list = fc.array(fc.oneof(fc.constant(0), fc.float({ noNaN: true, noDefaultInfinity: true })), {
    minLength: 8,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(list, fc.integer({ min: 1, max: 4 }), async (raw, bits) => {
      const values = raw.slice(0, raw.length - (raw.length % 2));
      const model = bareModel({ k: { shape: [2, values.length / 2], values } });
      const after = tensorOf(await run(model, 'weight-sharing', { bits }), 'k').values;
      values.forEach((value, i) => Math.fround(value) === 0 && expect(after[i] === 0).toBe(true));
      expect(new Set(after).size).toBeLessThanOrEqual(2 ** bits);
    }),
  );
});

it('weight-sharing with one codebook gives all tensors the same values', async () => {
  const model = bareModel({
    a: { shape: [2, 2], values: [1, 2, 3, 4] },
    b: { shape: [2, 2], values: [5, 6, 7, 8] },
  });
  const result = await run(model, 'weight-sharing', { bits: 1, scope: 'global' });
  expect([...tensorOf(result, 'a').values, ...tensorOf(result, 'b').values]).toEqual([
    2.5, 2.5, 2.5, 2.5, 6.5, 6.5, 6.5, 6.5,
  ]);
});

it('weight-sharing with k-means++ gives the same bytes for the same seed', async () => {
  const values = Array.from({ length: 200 }, (_, i) => Math.sin(i));
  const model = bareModel({ k: { shape: [10, 20], values } });
  const options = { bits: 3, start: 'k-means++', iterations: 0 };
  const at = async (seed: number) =>
    tensorOf(await run(model, 'weight-sharing', options, { seed }), 'k').values;
  expect(await at(4)).toEqual(await at(4));
  expect(await at(4)).not.toEqual(await at(5));
});

it('clusterValues never errs more after more rounds (Lloyd)', () => {
  const random = createRandom(9);
  const values = Float32Array.from({ length: 500 }, () => random.normal());
  let last = Infinity;
  for (const iterations of [0, 1, 2, 5, 50]) {
    const centroids = clusterValues(values, { clusters: 8, start: 'linear', iterations }, random);
    const error = values.reduce((sum, value) => sum + Math.min(...centroids.map((c) => (c - value) ** 2)), 0);
    expect(error).toBeLessThanOrEqual(last * (1 + 1e-9));
    last = error;
  }
});
