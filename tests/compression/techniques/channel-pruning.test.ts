import { describe, expect, it } from 'vitest';
import { readGraph } from '../../../src/compression/graph/layer-graph.ts';
import { countMacs } from '../../../src/compression/graph/macs.ts';
import type { Model, WeightTensor } from '../../../src/compression/model.ts';
import {
  buildGenerator,
  buildSequential,
  buildUNet,
  largestDifference,
  outputsOf,
  valueOf,
  withRandomWeights,
} from '../run-model.ts';
import { run, tensorOf } from '../run-technique.ts';

const generator = withRandomWeights(await valueOf(buildGenerator()));
const unet = withRandomWeights(await valueOf(buildUNet()));

/** The model with some slices of some weights set to zero. */
function zeroed(
  model: Model,
  slices: Record<string, { axis: number; isDead: (slice: number) => boolean }>,
): Model {
  const change = (tensor: WeightTensor): WeightTensor => {
    const rule = slices[tensor.name];
    if (rule === undefined) return tensor;
    const inner = tensor.shape.slice(rule.axis + 1).reduce((a, b) => a * b, 1);
    const count = tensor.shape[rule.axis];
    return {
      ...tensor,
      values: Float32Array.from(tensor.values, (v, i) =>
        rule.isDead(Math.floor(i / inner) % count) ? 0 : v,
      ),
    };
  };
  return { ...model, weights: model.weights.map(change) };
}

const sizes = (model: Model) => Object.fromEntries(model.weights.map(({ name, shape }) => [name, shape]));

describe('channel-pruning', () => {
  it('of a generator shortens every kernel that makes or reads a channel, through reshape too', async () => {
    const pruned = await run(generator, 'channel-pruning', { ratio: 0.5 });
    expect(sizes(pruned)).toMatchObject({
      'project/kernel': [9, 4 * 4 * 4],
      'project/bias': [4 * 4 * 4],
      'up1/kernel': [4, 4, 3, 4],
      'up2/kernel': [3, 3, 2, 3],
      'paint/kernel': [3, 3, 2, 1],
      'paint/bias': [1],
    });
    expect((await outputsOf(pruned)).length).toBe((await outputsOf(generator)).length);
  });

  it('of zero channels leaves the outputs of a generator equal', async () => {
    const dead = zeroed(generator, {
      'project/kernel': { axis: 1, isDead: (unit) => unit % 8 < 4 },
      'project/bias': { axis: 0, isDead: (unit) => unit % 8 < 4 },
      'up1/kernel': { axis: 2, isDead: (channel) => channel % 2 === 0 },
      'up1/bias': { axis: 0, isDead: (channel) => channel % 2 === 0 },
      'up2/kernel': { axis: 2, isDead: (channel) => channel >= 3 },
      'up2/bias': { axis: 0, isDead: (channel) => channel >= 3 },
    });
    for (const criterion of ['l1', 'l2']) {
      const pruned = await run(dead, 'channel-pruning', { ratio: 0.45, criterion });
      expect(tensorOf(pruned, 'up1/kernel').shape).toEqual([4, 4, 3, 4]);
      expect(largestDifference(await outputsOf(pruned), await outputsOf(dead))).toBeLessThan(1e-6);
    }
  });

  it('of zero channels leaves the outputs of a U-Net equal, through batch norm, add, concat, depthwise, separable and flatten', async () => {
    const isDead = (channel: number) => channel % 4 === 1;
    const names = ['down2_bn/gamma', 'down2_bn/beta', 'mid_bn/gamma', 'mid_bn/beta', 'depth/bias'];
    const dead = zeroed(unet, {
      ...Object.fromEntries(names.map((name) => [name, { axis: 0, isDead }])),
      'down1_bn/gamma': { axis: 0, isDead: (channel: number) => channel < 2 },
      'down1_bn/beta': { axis: 0, isDead: (channel: number) => channel < 2 },
    });
    const pruned = await run(
      dead,
      'channel-pruning',
      { ratio: 0.25, criterion: 'batch-norm' },
      { only: ['down*'] },
    );
    expect(tensorOf(pruned, 'mid/kernel').shape).toEqual([3, 3, 6, 6]);
    expect(tensorOf(pruned, 'separable/depthwise_kernel').shape).toEqual([3, 3, 10, 1]);
    expect(largestDifference(await outputsOf(pruned), await outputsOf(dead))).toBeLessThan(1e-6);
  });

  it('never removes channels of the model’s inputs and outputs, and keeps the minimum', async () => {
    const pruned = await run(unet, 'channel-pruning', { ratio: 0.95, criterion: 'l1', minimum: 3 });
    expect(tensorOf(pruned, 'head/kernel').shape[1]).toBe(5);
    expect(tensorOf(pruned, 'down1/kernel').shape).toEqual([3, 3, 2, 3]);
    expect(await outputsOf(pruned)).toHaveLength(3 * 5);
  });

  it('over all layers removes as many channels as in each layer, the least important first', async () => {
    const pruned = await run(generator, 'channel-pruning', { ratio: 0.5, scope: 'global', minimum: 1 });
    const width = (name: string, axis: number) => tensorOf(pruned, name).shape[axis];
    expect(width('up1/kernel', 3) + width('up1/kernel', 2) + width('up2/kernel', 2)).toBe(
      8 + 6 + 5 - Math.round(19 / 2),
    );
  });

  it('by chance depends on the seed alone', async () => {
    const at = async (seed: number) =>
      tensorOf(await run(generator, 'channel-pruning', { criterion: 'random' }, { seed }), 'up1/kernel')
        .values;
    expect(await at(1)).toEqual(await at(1));
    expect(await at(1)).not.toEqual(await at(2));
  });

  it('carries the codes of quantized weights along and lowers the multiply-accumulates', async () => {
    const quantized = await run(generator, 'uniform-quantization', { bits: 4, granularity: 'channel' });
    const pruned = await run(quantized, 'channel-pruning', { ratio: 0.5 });
    const { coding, values } = tensorOf(pruned, 'up1/kernel');
    expect(coding).toMatchObject({ kind: 'uniform', axis: 2 });
    if (coding?.kind === 'uniform') expect(coding.codes).toHaveLength(values.length);
    const macs = (model: Model) =>
      [...countMacs(readGraph(model)).values()].reduce((sum: number, n) => sum + (n ?? 0), 0);
    expect(macs(pruned)).toBeLessThan(macs(quantized) * 0.4);
  });

  it('runs on a Sequential model', async () => {
    const pruned = await run(withRandomWeights(await valueOf(buildSequential())), 'channel-pruning', {
      ratio: 0.5,
    });
    expect(tensorOf(pruned, 'up/kernel').shape).toEqual([5, 5, 2, 3]);
    expect(await outputsOf(pruned)).toHaveLength(3 * 2 * 5 * 2);
  });

  it('refuses graph models with the way out', async () => {
    await expect(run({ ...generator, format: 'graph-model' }, 'channel-pruning')).rejects.toThrow(
      'Use a tfjs Layers model',
    );
  });
});
