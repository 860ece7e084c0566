import { type ComputedRatio, computeRatio } from './compression-ratio.ts';
import type { ComparedRow, Comparison } from './comparison.ts';
import { betterOf, countOnce } from './trade-off.ts';

/** What became of a network: its quality before and after, and how much smaller it got. */
export interface BaselineChange {
  readonly row: ComparedRow;
  readonly baseline: ComparedRow;
  readonly before: number;
  readonly after: number;
  /** Null when the cost is not reported for both. */
  readonly ratio: ComputedRatio | null;
  readonly worse: boolean;
}

/** Paired rows with a quality figure on both sides, the largest saving first; a restated measurement once, aggregators left out. */
export function findBaselineChanges(
  rows: readonly ComparedRow[],
  axes: { readonly x: string; readonly y: string },
  comparison: Comparison,
): BaselineChange[] {
  const byId = new Map(comparison.rows.map((row) => [row.id, row]));
  const higher = betterOf(axes.y, comparison) === 'higher';
  const changes = countOnce(rows).once.flatMap((row): BaselineChange[] => {
    const baseline = row.baseline === null ? undefined : byId.get(row.baseline);
    const [before, after] = [baseline?.measures[axes.y]?.value, row.measures[axes.y]?.value];
    if (baseline === undefined || before === undefined || after === undefined) return [];
    const [large, small] = [baseline.measures[axes.x], row.measures[axes.x]];
    const ratio = large && small ? computeRatio(large, small) : null;
    return [{ row, baseline, before, after, ratio, worse: higher ? after < before : after > before }];
  });
  return changes.sort((a, b) => (b.ratio?.value ?? 0) - (a.ratio?.value ?? 0));
}
