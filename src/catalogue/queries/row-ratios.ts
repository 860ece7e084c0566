import { type ClaimedRatio } from '../claimed-ratio.ts';
import { type Catalogue, type Row } from '../catalogue.ts';
import { type ClaimVerdict, type ComputedRatio, computeRatio, judgeClaim } from './compression-ratio.ts';

/** A ratio of a row to its paired baseline, beside what the source claims. */
export interface RowRatio {
  /** Metric of the figures; null where a claim has no figures to hold against. */
  readonly metric: string | null;
  /** Under which name the source claims it: a metric, or "speed", "size", "compute". */
  readonly of: string;
  readonly computed: ComputedRatio | null;
  readonly claimed: ClaimedRatio | null;
  readonly verdict: ClaimVerdict | null;
}

/** Metrics whose figures a claim of another name can be held against, in order of preference. */
const measuredBy: Readonly<Record<string, readonly string[]>> = {
  speed: ['latency'],
  compute: ['macs', 'flops', 'compute'],
  compression: ['params', 'size'],
};

/** Metrics of which less is better and whose ratio says "n times smaller". */
const ratioMetrics = ['params', 'macs', 'flops', 'compute', 'size', 'latency', 'weightBits'];

function compare(row: Row, baseline: Row | undefined, metric: string): ComputedRatio | null {
  const [mine, theirs] = [row.measures[metric], baseline?.measures[metric]];
  return mine === undefined || theirs === undefined ? null : computeRatio(theirs, mine);
}

/**
 * Ratios of a row to the row of the same table that it is paired with, and the source's own claims beside them.
 * @returns nothing computed for unpaired rows: their claims come back as not checkable
 */
export function findRowRatios(row: Row, catalogue: Catalogue): RowRatio[] {
  const baseline = row.baseline === null ? undefined : catalogue.rows.get(row.baseline);
  const claims = Object.entries(row.claimed).map(([of, claimed]): RowRatio => {
    const metrics = measuredBy[of] ?? [of];
    const metric = metrics.find((id) => compare(row, baseline, id) !== null) ?? null;
    const computed = metric === null ? null : compare(row, baseline, metric);
    return { metric, of, computed, claimed, verdict: judgeClaim(claimed, computed) };
  });
  const claimedMetrics = new Set(claims.map(({ metric }) => metric));
  const unclaimed = ratioMetrics
    .filter((metric) => !claimedMetrics.has(metric))
    .map((metric) => ({ metric, computed: compare(row, baseline, metric) }))
    .filter(({ computed }) => computed !== null)
    .map(({ metric, computed }): RowRatio => ({
      metric,
      of: metric,
      computed,
      claimed: null,
      verdict: null,
    }));
  return [...claims, ...unclaimed];
}
