import { expect, it } from 'vitest';
import { bareModel, run, tensorOf } from '../run-technique.ts';

const model = bareModel({ k: { shape: [4, 2], values: [1, 8, -3, 0.5, 2, -8, -2, 0.5] } });

it('binary-ternary with two values is sign times the mean magnitude of each column', async () => {
  const { values, coding } = tensorOf(await run(model, 'binary-ternary', { values: 'binary' }), 'k');
  expect([...values]).toEqual([2, 4.25, -2, 4.25, 2, -4.25, -2, 4.25]);
  expect(coding).toMatchObject({ bits: 1, axis: 1 });
});

it('binary-ternary with three values drops weights below 0.7 of the mean magnitude and averages the rest', async () => {
  // Column 1: mean 2, cut 1.4, kept 3, 2, 2. Column 2: mean 4.25, cut 2.975, kept 8, 8.
  const { values } = tensorOf(await run(model, 'binary-ternary'), 'k');
  const a = Math.fround(7 / 3);
  expect([...values]).toEqual([0, 8, -a, 0, a, -8, -a, 0]);
});

it('binary-ternary keeps pruned weights at zero', async () => {
  const pruned = await run(model, 'magnitude-pruning', { sparsity: 0.5 });
  const { values } = tensorOf(await run(pruned, 'binary-ternary', { values: 'binary' }), 'k');
  tensorOf(pruned, 'k').values.forEach((value, i) => expect(values[i] === 0).toBe(value === 0));
});

it('binary-ternary errs less with three values than with two on normal-like weights', async () => {
  const list = Array.from({ length: 200 }, (_, i) => Math.tan(((i + 0.5) / 200 - 0.5) * 2.5));
  const input = bareModel({ k: { shape: [200, 1, 2], values: [...list, ...list] } });
  const errors = await Promise.all(
    ['binary', 'ternary'].map(async (values) => {
      const after = tensorOf(
        await run(input, 'binary-ternary', { values, granularity: 'tensor' }),
        'k',
      ).values;
      return after.reduce((sum, value, i) => sum + (value - list[i % 200]) ** 2, 0);
    }),
  );
  expect(errors[1]).toBeLessThan(errors[0]);
});
