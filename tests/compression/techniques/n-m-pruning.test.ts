import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareModel, run, tensorOf } from '../run-technique.ts';

it('n-m-pruning 2:4 keeps the two largest of four along the inputs of a dense kernel', async () => {
  const model = bareModel({ k: { shape: [5, 2], values: [1, 8, -3, 7, 2, -6, 4, 5, 9, 0.25] } });
  // Column 1: 1 -3 2 4 | 9; column 2: 8 7 -6 5 | 0.25. The fifth row is a rest and stays.
  expect([...tensorOf(await run(model, 'n-m-pruning'), 'k').values]).toEqual([
    0, 8, -3, 7, 0, 0, 4, 0, 9, 0.25,
  ]);
});

it('n-m-pruning leaves exactly N of each full group of M', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('2:4', '1:4', '2:8'),
      fc.integer({ min: 1, max: 3 }),
      async (pattern, groups) => {
        const [n, m] = pattern.split(':').map(Number);
        const shape = [2, 1, m * groups, 3];
        const values = Array.from(
          { length: shape.reduce((a, b) => a * b, 1) },
          (_, i) => ((i * 37) % 101) - 50.5,
        );
        const after = tensorOf(
          await run(bareModel({ k: { shape, values } }), 'n-m-pruning', { pattern }),
          'k',
        ).values;
        expect(after.filter((value) => value !== 0)).toHaveLength(2 * 3 * groups * n);
      },
    ),
  );
});
