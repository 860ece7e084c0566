import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareModel, run, tensorOf } from '../run-technique.ts';

const model = bareModel({
  'a/kernel': { shape: [2, 3], values: [0.1, -0.5, 0.2, 3, -4, 0.3] },
  'b/kernel': { shape: [2, 2], values: [5, -6, 7, 0.05] },
  'b/bias': { shape: [2], values: [0.01, 0.02] },
});

it('magnitude-pruning with one threshold for all kernels zeroes the smallest over both kernels', async () => {
  const pruned = await run(model, 'magnitude-pruning', { sparsity: 0.5 });
  expect([...tensorOf(pruned, 'a/kernel').values]).toEqual([0, 0, 0, 3, -4, 0]);
  expect([...tensorOf(pruned, 'b/kernel').values]).toEqual([5, -6, 7, 0]);
});

it('magnitude-pruning for each kernel gives each the same sparsity and leaves biases alone', async () => {
  const pruned = await run(model, 'magnitude-pruning', { sparsity: 0.5, scope: 'layer' });
  expect([...tensorOf(pruned, 'a/kernel').values].filter((value) => value === 0)).toHaveLength(3);
  expect([...tensorOf(pruned, 'b/kernel').values]).toEqual([0, -6, 7, 0]);
  expect(tensorOf(pruned, 'b/bias')).toBe(tensorOf(model, 'b/bias'));
});

it('magnitude-pruning touches only the weights that the step names', async () => {
  const pruned = await run(model, 'magnitude-pruning', { sparsity: 0.99 }, { only: ['b/*'] });
  expect(tensorOf(pruned, 'a/kernel')).toBe(tensorOf(model, 'a/kernel'));
});

it('magnitude-pruning zeroes exactly the rounded share, keeps the larger ones, and does not mutate its input', async () => {
  const values = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), {
    minLength: 4,
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(values, fc.double({ min: 0, max: 0.99, noNaN: true }), async (list, sparsity) => {
      const shape = [2, Math.floor(list.length / 2)];
      const input = bareModel({ k: { shape, values: list.slice(0, shape[0] * shape[1]) } });
      const before = tensorOf(input, 'k').values.slice();
      const after = tensorOf(await run(input, 'magnitude-pruning', { sparsity }), 'k').values;
      expect(tensorOf(input, 'k').values).toEqual(before);
      const kept = [...before.keys()].filter((i) => after[i] !== 0).map((i) => Math.abs(before[i]));
      const dropped = [...before.keys()].filter((i) => after[i] === 0).map((i) => Math.abs(before[i]));
      expect(dropped.length).toBeGreaterThanOrEqual(Math.round(sparsity * before.length));
      expect(Math.max(0, ...dropped)).toBeLessThanOrEqual(Math.min(Infinity, ...kept));
    }),
  );
});
