import { isFloatTensor } from '../model.ts';
import type { SeededRandom } from '../numeric/seeded-random.ts';
import { sliceLayout } from '../tensor/decode-coding.ts';
import { visitSlice } from '../tensor/slices.ts';
import type { ChannelIds } from './channel-ids.ts';
import { channelAxesOf, type ChannelAxis } from './channel-weights.ts';
import type { LayerGraph } from './layer-graph.ts';

/** How channels are ranked. */
export type ChannelCriterion = 'l1' | 'l2' | 'batch-norm' | 'random';

/** A removable group of channels. `space` is the first layer that makes it: the layer whose width it counts in. */
export interface ChannelGroup {
  readonly id: number;
  readonly space: string;
  importance: number;
}

/**
 * The removable groups with their importance: mean magnitude (L1) or root mean square (L2) of the kernel slices that make the
 * channel (Li et al. 2017), the magnitude of its batch-norm scale (Liu et al. 2017, network slimming; L2 where there is none), or
 * chance. Importance is relative to the mean of its layer.
 */
export function rankChannels(
  graph: LayerGraph,
  channels: ChannelIds,
  criterion: ChannelCriterion,
  random: SeededRandom,
): ChannelGroup[] {
  const sums = new Map<
    number,
    { sum: number; count: number; scale: number; hasScale: boolean; space: string }
  >();
  for (const entry of channelAxesOf(graph, channels)) {
    if (!isRanked(entry)) continue;
    const isScale = entry.role === 'scales';
    entry.ids.forEach((id, slice) => {
      if (channels.isFrozen(id)) return;
      const group = channels.groupOf(id);
      const own = sums.get(group) ?? { sum: 0, count: 0, scale: 0, hasScale: false, space: entry.layer.name };
      const { sum, count } = powerOf(entry, slice, criterion);
      if (isScale) Object.assign(own, { scale: own.scale + sum, hasScale: true });
      else Object.assign(own, { sum: own.sum + sum, count: own.count + count });
      sums.set(group, own);
    });
  }
  const groups = [...sums].map(([id, own]): ChannelGroup => ({
    id,
    space: own.space,
    importance: importanceOf(own, criterion, random),
  }));
  return relativeToLayer(groups);
}

function isRanked({ role, tensor }: ChannelAxis): boolean {
  if (!isFloatTensor(tensor)) return false;
  return role === 'makes' ? tensor.shape.length > 1 : role === 'scales' && tensor.name.endsWith('/gamma');
}

function powerOf(
  { tensor, axis }: ChannelAxis,
  slice: number,
  criterion: ChannelCriterion,
): { sum: number; count: number } {
  const layout = sliceLayout(tensor.shape, axis);
  const isSquared = criterion !== 'l1';
  let sum = 0;
  let count = 0;
  visitSlice(layout, slice, tensor.values.length, (from, to) => {
    for (let i = from; i < to; i++)
      sum += isSquared ? tensor.values[i] * tensor.values[i] : Math.abs(tensor.values[i]);
    count += to - from;
  });
  return { sum, count };
}

function importanceOf(
  own: { sum: number; count: number; scale: number; hasScale: boolean },
  criterion: ChannelCriterion,
  random: SeededRandom,
): number {
  if (criterion === 'random') return random.uniform();
  const mean = own.count > 0 ? own.sum / own.count : 0;
  if (criterion === 'l1') return mean;
  return Math.sqrt(criterion === 'batch-norm' && own.hasScale ? own.scale : mean);
}

function relativeToLayer(groups: ChannelGroup[]): ChannelGroup[] {
  const means = new Map<string, { sum: number; count: number }>();
  for (const { space, importance } of groups) {
    const own = means.get(space) ?? { sum: 0, count: 0 };
    means.set(space, { sum: own.sum + importance, count: own.count + 1 });
  }
  for (const group of groups) {
    const { sum, count } = means.get(group.space) ?? { sum: 1, count: 1 };
    group.importance /= sum > 0 ? sum / count : 1;
  }
  return groups;
}
