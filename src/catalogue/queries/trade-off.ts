import type { Quantity } from '../quantity.ts';
import type { RowGroup } from './comparison-rows.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { ComparedRow, Comparison } from './comparison.ts';
import { type Better, findParetoFront } from './pareto-front.ts';

/** A row as a point. */
export interface PlottedRow {
  readonly row: ComparedRow;
  readonly x: number;
  readonly y: number;
}

/** What one panel of a trade-off chart draws. */
export interface TradeOff {
  readonly points: readonly PlottedRow[];
  /** Baseline to compressed, of points that are both drawn. */
  readonly arrows: readonly { readonly from: PlottedRow; readonly to: PlottedRow }[];
  /** Points that no other point of the panel beats, in the order of x. */
  readonly front: readonly PlottedRow[];
  /** Rows that repeat a measurement which is drawn already. */
  readonly restated: readonly ComparedRow[];
  /** Rows without a number for one of the axes, or with a bound instead of one. */
  readonly notDrawn: readonly ComparedRow[];
}

const milliseconds: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  min: 60000,
  h: 3600000,
};

/** The number an axis takes: times in milliseconds, all else as it is; null for text, bounds and, on a log axis, what is not positive. */
export function readAxisValue(quantity: Quantity | undefined, unit: string | null): number | null {
  if (quantity?.value === undefined || quantity.qualifier === 'at most' || quantity.qualifier === 'at least')
    return null;
  const factor = unit === 'ms' ? milliseconds[quantity.unit ?? ''] : undefined;
  if (factor !== undefined) return quantity.value * factor;
  return unit === null || (quantity.unit ?? '') === unit ? quantity.value : null;
}

/** The unit of an axis: milliseconds for times, the byte unit that most rows print (a printed "MB" is not converted), null where there is none to tell. */
export function findAxisUnit(
  rows: readonly ComparedRow[],
  metric: string,
  comparison: Comparison,
): string | null {
  const kind = comparison.metrics[metric]?.unit;
  if (kind === 'time') return 'ms';
  if (kind !== 'bytes') return null;
  const counts = new Map<string, number>();
  for (const { measures } of rows) {
    const unit = measures[metric]?.unit;
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Rows without those that repeat another row of the list, or that repeat the same row as an earlier one does. */
export function countOnce(rows: readonly ComparedRow[]): { once: ComparedRow[]; restated: ComparedRow[] } {
  const present = new Set(rows.map(({ id }) => id));
  const taken = new Set<string>();
  const once: ComparedRow[] = [];
  const restated: ComparedRow[] = [];
  for (const row of rows) {
    const { restates } = row;
    const repeats = restates !== null && (present.has(restates) || taken.has(restates));
    if (restates !== null) taken.add(restates);
    (repeats ? restated : once).push(row);
  }
  return { once, restated };
}

/** Which direction is better; a metric that does not say counts as "lower". */
export function betterOf(metric: string, comparison: Comparison): Better {
  return comparison.metrics[metric]?.better === 'higher' ? 'higher' : 'lower';
}

/** The points, arrows and Pareto front of rows that may stand in one panel. */
export function findTradeOff(
  rows: readonly ComparedRow[],
  view: Pick<ComparisonView, 'x' | 'y' | 'xScale' | 'yScale'>,
  comparison: Comparison,
): TradeOff {
  const { x, y, xScale, yScale } = view;
  const units = { x: findAxisUnit(rows, x, comparison), y: findAxisUnit(rows, y, comparison) };
  const drawable = (value: number | null, scale: string): value is number =>
    value !== null && (scale === 'linear' || value > 0);
  const { once, restated } = countOnce(rows);
  const points: PlottedRow[] = [];
  const notDrawn: ComparedRow[] = [];
  for (const row of once) {
    const [px, py] = [readAxisValue(row.measures[x], units.x), readAxisValue(row.measures[y], units.y)];
    if (drawable(px, xScale) && drawable(py, yScale)) points.push({ row, x: px, y: py });
    else notDrawn.push(row);
  }
  const byId = new Map(points.map((point) => [point.row.id, point]));
  const arrows = points.flatMap((to) => {
    const from = to.row.baseline === null ? undefined : byId.get(to.row.baseline);
    return from === undefined ? [] : [{ from, to }];
  });
  const better = { x: betterOf(x, comparison), y: betterOf(y, comparison) };
  const ranked = points.filter(({ row }) => comparison.tables[row.table]?.source.evidence !== 'aggregator');
  const front = findParetoFront(ranked, better).flatMap((index) => ranked[index] ?? []);
  return { points, arrows, front, restated, notDrawn };
}

/** The groups that a trade-off chart can draw: two points or more. The rest is told in words. */
export function drawableGroups(
  groups: readonly RowGroup[],
  view: ComparisonView,
  comparison: Comparison,
): { drawn: { entry: RowGroup; tradeOff: TradeOff }[]; left: RowGroup[] } {
  // Most groups have nothing to plot, and finding points costs more than counting them.
  const drawn = groups
    .filter(({ plottable }) => plottable >= 2)
    .map((entry) => ({ entry, tradeOff: findTradeOff(entry.rows, view, comparison) }))
    .filter(({ tradeOff }) => tradeOff.points.length >= 2);
  const kept = new Set(drawn.map(({ entry }) => entry));
  return { drawn, left: groups.filter((entry) => !kept.has(entry)) };
}
