import type { Row } from '../catalogue/catalogue.ts';
import { computeRatio, judgeClaim } from '../catalogue/queries/compression-ratio.ts';
import { formatRatio } from '../catalogue/queries/comparison-columns.ts';
import { catalogue } from './catalogue.ts';

/** The ratio of a row's baseline to the row in one metric, or null without such a pair. */
export function ratioOf(row: Row, metric: string) {
  const baseline = row.baseline === null ? undefined : catalogue.rows.get(row.baseline);
  const [from, to] = [baseline?.measures[metric], row.measures[metric]];
  return from === undefined || to === undefined ? null : computeRatio(from, to);
}

/** "21x smaller": a cost of the row against its baseline in the same table, or undefined where there is no such pair. */
export function describeRatio(row: Row, metric: string): string | undefined {
  const { role, better } = catalogue.metrics.get(metric) ?? {};
  const ratio = role === 'cost' && better === 'lower' ? ratioOf(row, metric) : null;
  if (ratio === null) return undefined;
  return ratio.value >= 1 ? `${formatRatio(ratio.value)} smaller` : `${formatRatio(1 / ratio.value)} larger`;
}

/** What the printed figures say of a claimed ratio of the row; undefined where they cannot say. */
export function describeVerdict(row: Row, metric: string): string | undefined {
  const claim = row.claimed[metric];
  const ratio = ratioOf(row, metric);
  if (claim === undefined || ratio === null) return undefined;
  const computed = formatRatio(ratio.value);
  const words = {
    agrees: `computed ${computed}`,
    outside: `disagrees: the printed figures give ${computed}`,
    'not-checkable': undefined,
  };
  return words[judgeClaim(claim, ratio)];
}
