import type { ClaimedRatio } from '../claimed-ratio.ts';
import { type Interval, type Quantity, findInterval } from '../quantity.ts';

/** Uncompressed divided by compressed: 21.3 means "21.3x smaller". */
export interface ComputedRatio {
  readonly value: number;
  /** All ratios that the printed digits of both figures allow; null when one of them is a bound or an estimate. */
  readonly interval: Interval | null;
}

/** What the computed ratio says of a claimed one. */
export type ClaimVerdict = 'agrees' | 'outside' | 'not-checkable';

const sameUnit = (a: Quantity, b: Quantity) => (a.unit ?? '') === (b.unit ?? '');

/**
 * The ratio of two figures of one metric from the same reported table.
 * @returns null when a figure is text, zero, or printed in another unit
 */
export function computeRatio(baseline: Quantity, compressed: Quantity): ComputedRatio | null {
  if (baseline.value === undefined || compressed.value === undefined) return null;
  if (!(compressed.value > 0) || !(baseline.value > 0) || !sameUnit(baseline, compressed)) return null;
  const above = findInterval(baseline);
  const below = findInterval(compressed);
  const interval: Interval | null =
    above === null || below === null || below[0] <= 0 ? null : [above[0] / below[1], above[1] / below[0]];
  return { value: baseline.value / compressed.value, interval };
}

/**
 * Whether a claim can be true of the printed figures: it disagrees only when the range of ratios that the claim's own digits allow lies wholly
 * outside the range that the printed figures allow.
 */
export function judgeClaim(claim: ClaimedRatio, computed: ComputedRatio | null): ClaimVerdict {
  const allowed = computed?.interval ?? null;
  if (allowed === null || claim.interval === undefined) return 'not-checkable';
  return claim.interval[1] < allowed[0] || claim.interval[0] > allowed[1] ? 'outside' : 'agrees';
}
