import { describe, expect, it } from 'vitest';
import { compressModel, hashModel } from '../../src/compression/compress-model.ts';
import { readPackage } from '../../src/compression/package/read-package.ts';
import type { Recipe } from '../../src/compression/recipe.ts';
import type { RunProgress } from '../../src/compression/report.ts';
import { techniques } from '../../src/compression/techniques/index.ts';
import { buildGenerator, buildUNet, outputsOf, valueOf, withRandomWeights } from './run-model.ts';
import { bareModel, tensorOf } from './run-technique.ts';

const generator = withRandomWeights(await valueOf(buildGenerator()));
const unet = withRandomWeights(await valueOf(buildUNet()));

const recipe: Recipe = {
  version: 1,
  seed: 7,
  steps: [
    { technique: 'channel-pruning', options: { ratio: 0.25 } },
    { technique: 'magnitude-pruning', options: { sparsity: 0.5 } },
    { technique: 'weight-sharing', options: { bits: 3, start: 'k-means++' } },
    { technique: 'half-precision' },
  ],
};

describe('compressModel', () => {
  it('gives the same bytes for the same recipe and others for another seed, and leaves its input alone', async () => {
    const before = hashModel(generator);
    const [a, b] = [
      await compressModel(generator, recipe, { techniques }),
      await compressModel(generator, recipe, { techniques }),
    ];
    expect(a.bytes).toEqual(b.bytes);
    expect(a.report).toEqual(b.report);
    expect((await compressModel(generator, { ...recipe, seed: 8 }, { techniques })).bytes).not.toEqual(
      a.bytes,
    );
    expect(hashModel(generator)).toBe(before);
  });

  it('measures an original once, and a changed copy of it anew', async () => {
    const measured = async (model: typeof generator) =>
      (await compressModel(model, recipe, { techniques })).report.before;
    const first = await measured(generator);
    expect(await measured(generator)).toBe(first);
    const [weight, ...rest] = generator.weights;
    const zeroed = { ...weight, values: new Float32Array(weight.values.length) } as typeof weight;
    const other = await measured({ ...generator, weights: [zeroed, ...rest] });
    expect(other.nonZeros).toBeLessThan(first.nonZeros);
  });

  it('writes a package that decodes to the compressed model, which tfjs runs to the same outputs', async () => {
    const { model, bytes, report } = await compressModel(generator, recipe, { techniques });
    const decoded = readPackage(bytes);
    expect(decoded).toEqual(model);
    expect(await outputsOf(decoded)).toEqual(await outputsOf(model));
    expect(report.row).toMatchObject({ bytes: bytes.length, params: report.after.parameters });
    expect(report.row.compressionRatio).toBe((4 * report.before.parameters) / bytes.length);
  });

  it('counts the multiply-accumulates of a generator as by hand', async () => {
    const { report } = await compressModel(generator, { version: 1, seed: 1, steps: [] }, { techniques });
    // Dense 9 x 128; up1 16 positions x 16 taps x 8 x 6; up2 64 x 9 x 6 x 5; paint on 17 x 17 (valid: 8 * 2 + 1).
    expect(report.before.macs).toBe(9 * 128 + 16 * 16 * 8 * 6 + 64 * 9 * 6 * 5 + 17 * 17 * 9 * 5);
    expect(report.before.layers.find(({ name }) => name === 'up2')?.outputShape).toEqual([17, 17, 5]);
  });

  it('counts bytes that agree with each other', async () => {
    const { report } = await compressModel(unet, recipe, { techniques });
    const { bytes, packageBytes, tensors, nonZeros, parameters } = report.after;
    expect(bytes.dense).toBe(4 * parameters);
    expect(bytes.coded).toBe(tensors.reduce((sum, tensor) => sum + tensor.bytes.coded, 0));
    expect(packageBytes).toBeGreaterThan(bytes.coded);
    expect(nonZeros).toBeLessThan(parameters);
    expect(report.before.bytes.sparse).toBeGreaterThanOrEqual(report.before.bytes.dense);
    expect(report.after.bytes.sparse).toBeLessThan(report.after.bytes.dense);
  });

  it('reports progress that never falls and ends at 1', async () => {
    const seen: RunProgress[] = [];
    await compressModel(generator, recipe, { techniques, onProgress: (progress) => seen.push(progress) });
    const fractions = seen.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(new Set(seen.map(({ step }) => step))).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('stops when asked, between tensors', async () => {
    const signal = { aborted: false };
    const stopping = compressModel(generator, recipe, {
      techniques,
      signal,
      onProgress: ({ step }) => {
        signal.aborted = step === 3;
      },
    });
    await expect(stopping).rejects.toThrow('Stopped on request');
  });

  it.each([NaN, Infinity, -Infinity])(
    'refuses a model with a weight of %s, naming weight and place',
    async (value) => {
      const model = bareModel({ 'a/kernel': { shape: [2, 2], values: [1, 2, value, 4] } });
      await expect(compressModel(model, recipe, { techniques })).rejects.toThrow(
        `Weight "a/kernel" holds ${value} at position 2.`,
      );
    },
  );

  it('lets the order of steps matter: pruning first leaves zeros in the codebook, sharing first has none', async () => {
    const model = bareModel({
      k: { shape: [8, 8], values: Array.from({ length: 64 }, (_, i) => Math.sin(i) + 0.01) },
    });
    const [prune, share] = [
      { technique: 'magnitude-pruning', options: { sparsity: 0.5 } },
      { technique: 'weight-sharing', options: { bits: 2 } },
    ];
    const zeros = async (steps: Recipe['steps']) => {
      const result = await compressModel(model, { version: 1, seed: 1, steps }, { techniques });
      return tensorOf(result.model, 'k').values.filter((value) => value === 0).length;
    };
    expect(await zeros([prune, share])).toBe(32);
    expect(await zeros([share, prune])).toBe(32);
    const book = async (steps: Recipe['steps']) => {
      const { coding } = tensorOf(
        (await compressModel(model, { version: 1, seed: 1, steps }, { techniques })).model,
        'k',
      );
      return coding?.kind === 'codebook' ? [...coding.centroids] : [];
    };
    expect(await book([prune, share])).toHaveLength(4);
    expect(await book([share, prune])).toHaveLength(5);
  });
});

it('hashModel does not depend on how the values are coded', async () => {
  const plain = bareModel({ k: { shape: [2, 2], values: [1, 0.5, 0, -1] } });
  const half = {
    ...plain,
    weights: plain.weights.map((tensor) => ({ ...tensor, coding: { kind: 'float16' as const } })),
  };
  expect(hashModel(half)).toBe(hashModel(plain));
  await Promise.resolve();
});
