import { expect, it } from 'vitest';
import { createRandom } from '../../../src/compression/numeric/seeded-random.ts';
import { bareModel, run, tensorOf } from '../run-technique.ts';

const random = createRandom(3);
const normal = bareModel({
  'a/kernel': { shape: [40, 25], values: Array.from({ length: 1000 }, () => random.normal()) },
});

const errorOf = (values: Float32Array) =>
  values.reduce((sum, value, i) => sum + (value - tensorOf(normal, 'a/kernel').values[i]) ** 2, 0);

it('uniform-quantization to 3 symmetric bits by hand: step 1 for a largest weight of 3', async () => {
  const model = bareModel({ k: { shape: [2, 3], values: [-3, -1.4, 0, 0.6, 1.6, 2.2] } });
  const result = tensorOf(await run(model, 'uniform-quantization', { bits: 3, range: 'min-max' }), 'k');
  expect([...result.values]).toEqual([-3, -1, 0, 1, 2, 2]);
  expect(result.coding).toMatchObject({ kind: 'uniform', codes: Int32Array.of(-3, -1, 0, 1, 2, 2) });
});

it('uniform-quantization to 2 asymmetric bits by hand: levels -1, 0, 1, 2 for weights from -1 to 2', async () => {
  const model = bareModel({ k: { shape: [2, 2], values: [-1, 2, 0.4, 0.6] } });
  const options = { bits: 2, mode: 'asymmetric', range: 'min-max' };
  expect([...tensorOf(await run(model, 'uniform-quantization', options), 'k').values]).toEqual([-1, 2, 0, 1]);
});

it('uniform-quantization per channel fits each column of a dense kernel', async () => {
  const model = bareModel({ k: { shape: [2, 2], values: [7, 0.07, -3, 0.03] } });
  const options = { bits: 4, range: 'min-max', granularity: 'channel' };
  const result = tensorOf(await run(model, 'uniform-quantization', options), 'k');
  expect(result.coding).toMatchObject({ axis: 1, codes: Int32Array.of(7, 7, -3, 3) });
});

it('uniform-quantization to one symmetric bit is sign times mean magnitude, as XNOR-Net', async () => {
  const model = bareModel({ k: { shape: [2, 2], values: [1, -2, 3, -2] } });
  expect([...tensorOf(await run(model, 'uniform-quantization', { bits: 1 }), 'k').values]).toEqual([
    2, -2, 2, -2,
  ]);
});

it.each(['min-max', 'percentile', 'mse'])(
  'uniform-quantization with range %s errs less with each bit more',
  async (range) => {
    let last = Infinity;
    for (const bits of [2, 3, 4, 5, 6, 8, 12]) {
      const error = errorOf(
        tensorOf(await run(normal, 'uniform-quantization', { bits, range, percentile: 100 }), 'a/kernel')
          .values,
      );
      expect(error).toBeLessThan(last);
      last = error;
    }
  },
);

it('uniform-quantization by least squared error errs no more than by smallest and largest', async () => {
  for (const bits of [2, 3, 4]) {
    const [mse, minMax] = await Promise.all(
      ['mse', 'min-max'].map((range) => run(normal, 'uniform-quantization', { bits, range })),
    );
    expect(errorOf(tensorOf(mse, 'a/kernel').values)).toBeLessThan(
      errorOf(tensorOf(minMax, 'a/kernel').values),
    );
  }
});

it('uniform-quantization keeps every zero exactly zero and does not mutate its input', async () => {
  const pruned = await run(normal, 'magnitude-pruning', { sparsity: 0.8 });
  const before = tensorOf(pruned, 'a/kernel').values.slice();
  for (const mode of ['symmetric', 'asymmetric']) {
    for (const bits of [1, 2, 5]) {
      const after = tensorOf(await run(pruned, 'uniform-quantization', { bits, mode }), 'a/kernel').values;
      before.forEach((value, i) => value === 0 && expect(after[i]).toBe(0));
    }
  }
  expect(tensorOf(pruned, 'a/kernel').values).toEqual(before);
});

it('uniform-quantization survives constant, zero and empty tensors', async () => {
  const model = bareModel({
    zero: { shape: [2, 2], values: [0, 0, 0, 0] },
    same: { shape: [2, 2], values: [5, 5, 5, 5] },
    tiny: { shape: [2, 2], values: [1e-45, 0, -1e-45, 0] },
    none: { shape: [0, 2], values: [] },
  });
  const result = await run(model, 'uniform-quantization', { bits: 8 });
  expect([...tensorOf(result, 'zero').values]).toEqual([0, 0, 0, 0]);
  tensorOf(result, 'same').values.forEach((value) => expect(value).toBeCloseTo(5, 5));
  expect([...tensorOf(result, 'tiny').values].every(Number.isFinite)).toBe(true);
});
