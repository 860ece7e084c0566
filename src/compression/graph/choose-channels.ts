import type { ChannelGroup } from './channel-importance.ts';

/** How many channels go. */
export interface ChannelBudget {
  /** Share of the channels to remove, 0 to 1. */
  readonly ratio: number;
  /** `layer`: of each layer; `global`: of all together, the least important first. */
  readonly scope: 'layer' | 'global';
  /** Fewest channels that stay in a layer. */
  readonly minimum: number;
}

/** The groups to remove, the least important first, never fewer than `minimum` left in a layer. */
export function chooseChannels(groups: readonly ChannelGroup[], budget: ChannelBudget): Set<number> {
  const { ratio, scope, minimum } = budget;
  const sizes = new Map<string, number>();
  for (const { space } of groups) sizes.set(space, (sizes.get(space) ?? 0) + 1);
  const left = new Map(sizes);
  const wanted = (space: string) => Math.round((sizes.get(space) ?? 0) * ratio);
  const total = Math.round(groups.length * ratio);
  const removed = new Set<number>();
  const sorted = [...groups].sort((a, b) => a.importance - b.importance || a.id - b.id);
  for (const { id, space } of sorted) {
    const remaining = left.get(space) ?? 0;
    const isSpent =
      scope === 'layer' ? (sizes.get(space) ?? 0) - remaining >= wanted(space) : removed.size >= total;
    if (isSpent || remaining <= minimum) continue;
    removed.add(id);
    left.set(space, remaining - 1);
  }
  return removed;
}
