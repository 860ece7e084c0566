import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/compression/numeric/seeded-random.ts';
import { allocateBits } from '../../../src/compression/search/allocate-bits.ts';
import { paretoFront } from '../../../src/compression/search/pareto-front.ts';
import { scanSensitivity } from '../../../src/compression/search/sensitivity.ts';
import { sweepRecipe } from '../../../src/compression/search/sweep.ts';
import { techniques } from '../../../src/compression/techniques/index.ts';
import { writePackage } from '../../../src/compression/package/write-package.ts';
import { applyRecipe } from '../../../src/compression/compress-model.ts';
import { bareModel } from '../run-technique.ts';

const random = createRandom(1);
const values = (n: number, scale = 1) => Array.from({ length: n }, () => scale * random.normal());
const model = bareModel({
  'a/kernel': { shape: [30, 40], values: values(1200) },
  'b/kernel': { shape: [20, 20], values: values(400, 0.1) },
  'b/bias': { shape: [20], values: values(20) },
});
const recipe = {
  version: 1 as const,
  seed: 1,
  steps: [{ technique: 'magnitude-pruning' }, { technique: 'uniform-quantization' }],
};

it('paretoFront keeps exactly the points that no other point beats', () => {
  const point = fc.tuple(fc.nat(6), fc.nat(6));
  fc.assert(
    fc.property(fc.array(point), (points) => {
      const beaten = ([a, b]: readonly [number, number]) =>
        points.some(([x, y]) => x <= a && y <= b && (x < a || y < b));
      const sort = (list: readonly (readonly [number, number])[]) => list.map(String).sort();
      expect(sort(paretoFront(points, (p) => p))).toEqual(sort(points.filter((p) => !beaten(p))));
    }),
  );
});

describe('sweepRecipe', () => {
  it('runs the whole grid and marks the front', async () => {
    const axes = [
      { step: 0, option: 'sparsity', values: [0, 0.5] },
      { step: 1, option: 'bits', values: [2, 4, 8] },
    ];
    const seen: number[] = [];
    const points = await sweepRecipe(model, recipe, axes, { techniques, onPoint: (done) => seen.push(done) });
    expect(points.map((point) => point.values)).toEqual([
      [0, 2],
      [0, 4],
      [0, 8],
      [0.5, 2],
      [0.5, 4],
      [0.5, 8],
    ]);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    const of = (a: number, b: number) =>
      points.find((point) => point.values[0] === a && point.values[1] === b);
    expect(of(0, 8)?.packageBytes).toBeGreaterThan(of(0, 4)?.packageBytes ?? Infinity);
    expect(of(0, 8)?.isOnFront).toBe(true);
  });

  it('judges by the loss it is given', async () => {
    const axes = [{ step: 1, option: 'bits', values: [2, 8] }];
    const points = await sweepRecipe(model, recipe, axes, { techniques, judge: () => Promise.resolve(1) });
    expect(points.map(({ isOnFront }) => isOnFront)).toEqual([true, false]);
  });

  it('refuses an unknown step, option or value before anything runs', async () => {
    const sweep = (step: number, option: string, value: number) =>
      sweepRecipe(model, recipe, [{ step, option, values: [value] }], { techniques });
    await expect(sweep(2, 'bits', 4)).rejects.toThrow('names step 3 of a recipe of 2');
    await expect(sweep(1, 'bit', 4)).rejects.toThrow('no option "bit"');
    await expect(sweep(1, 'bits', 40)).rejects.toThrow('bits is 40');
    await expect(
      sweepRecipe(model, recipe, [{ step: 1, option: 'bits', values: [] }], { techniques }),
    ).rejects.toThrow('0 points');
  });
});

it('scanSensitivity compresses one kernel at a time', async () => {
  const rows = await scanSensitivity(
    model,
    { technique: 'uniform-quantization', options: { bits: 2 } },
    { techniques },
  );
  expect(rows.map(({ tensor }) => tensor)).toEqual(['a/kernel', 'b/kernel']);
  // b holds a hundredth of the power of a in a third of its weights, so its noise is far less of the whole.
  expect(rows[1].noiseToSignal).toBeLessThan((rows[0].noiseToSignal ?? 0) / 50);
  expect(rows[0].packageBytes).toBeLessThan(rows[1].packageBytes);
});

describe('allocateBits', () => {
  const bits = [1, 2, 3, 4, 6, 8];

  it('fills a budget of bytes nearly and never exceeds it', async () => {
    for (const packageBytes of [700, 1000, 1500]) {
      const found = await allocateBits(model, { goal: { packageBytes }, bits }, { techniques });
      expect(found.packageBytes).toBeLessThanOrEqual(packageBytes);
      expect(found.packageBytes).toBeGreaterThan(packageBytes * 0.7);
      expect(writePackage(await applyRecipe(model, found.recipe, { techniques }))).toHaveLength(
        found.packageBytes,
      );
    }
  });

  it('gives more bits to the tensor that counts more', async () => {
    const importance = new Map([['b/kernel', 1000]]);
    const found = await allocateBits(
      model,
      { goal: { packageBytes: 900 }, bits, importance },
      { techniques },
    );
    expect(found.bits.get('b/kernel')).toBeGreaterThan(found.bits.get('a/kernel') ?? 99);
  });

  it('finds the smallest package within a tolerated loss', async () => {
    // The loss is the fewest bits short of 6 of any kernel.
    const judge = async (candidate: typeof model) =>
      Promise.resolve(
        Math.max(
          ...candidate.weights.map(({ coding }) => (coding?.kind === 'uniform' ? 6 - coding.bits : 0)),
        ),
      );
    const found = await allocateBits(model, { goal: { loss: 2, judge }, bits }, { techniques });
    expect([...found.bits.values()]).toEqual([4, 4]);
  });

  it('says so when nothing meets the goal', async () => {
    await expect(allocateBits(model, { goal: { packageBytes: 50 }, bits }, { techniques })).rejects.toThrow(
      'No choice of bits',
    );
  });
});
