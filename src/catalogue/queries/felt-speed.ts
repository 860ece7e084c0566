import { type ComputedRatio, computeRatio } from './compression-ratio.ts';
import type { ComparedRow, Comparison } from './comparison.ts';

/** How much less there is to compute, and how much sooner it is done, by one table on one device. */
export interface FeltSpeed {
  readonly row: ComparedRow;
  readonly baseline: ComparedRow;
  readonly metric: 'macs' | 'flops';
  readonly computed: ComputedRatio;
  readonly latency: ComputedRatio;
}

/** Paired rows that report both operations and latency, on one device, with their ratios. */
export function findFeltSpeed(comparison: Comparison): FeltSpeed[] {
  const byId = new Map(comparison.rows.map((row) => [row.id, row]));
  return comparison.rows.flatMap((row): FeltSpeed[] => {
    const baseline = row.baseline === null ? undefined : byId.get(row.baseline);
    if (baseline === undefined || row.device !== baseline.device || row.restates !== null) return [];
    const ratio = (metric: string) => {
      const [above, below] = [baseline.measures[metric], row.measures[metric]];
      return above && below ? computeRatio(above, below) : null;
    };
    const latency = ratio('latency');
    const metric = ratio('macs') === null ? 'flops' : 'macs';
    const computed = ratio(metric);
    return latency === null || computed === null ? [] : [{ row, baseline, metric, computed, latency }];
  });
}
