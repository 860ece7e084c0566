import type { Family } from '../catalogue.ts';
import type { Quantity } from '../quantity.ts';
import type { ComparedRow, Comparison } from './comparison.ts';
import { computeRatio } from './compression-ratio.ts';
import { countOnce } from './trade-off.ts';

/** A figure of a row set against its baseline's, and both as printed. */
export interface FigureRatio {
  readonly ratio: number;
  /** The baseline's figure. */
  readonly from: string;
  readonly to: string;
}

/** A row by its ratios to the row of the same table that it is paired with. */
export interface PairedRatio {
  /** Id of the row, and of the work whose page holds it. */
  readonly row: string;
  readonly reportedIn: string;
  readonly method: string;
  /** "Li et al. 2020". */
  readonly work: string;
  /** On what: the benchmark, else network and data set. */
  readonly setting: string;
  readonly families: readonly Family[];
  /** Baseline over row, by metric: 4 means "4x smaller". */
  readonly costs: Readonly<Record<string, FigureRatio>>;
  /** Row over baseline, by metric: 1 means no change, whichever way is better. */
  readonly qualities: Readonly<Record<string, FigureRatio>>;
}

const isBound = ({ qualifier }: Quantity) => qualifier === 'at most' || qualifier === 'at least';

/** The larger over the smaller figure, in words as printed; null for bounds, text, zeros and figures of different units. */
function ratioOf(over: Quantity | undefined, under: Quantity | undefined): number | null {
  if (over === undefined || under === undefined || isBound(over) || isBound(under)) return null;
  return computeRatio(over, under)?.value ?? null;
}

function ratiosOf(
  row: ComparedRow,
  baseline: ComparedRow,
  metrics: readonly string[],
  read: (before: Quantity | undefined, after: Quantity | undefined) => number | null,
): Record<string, FigureRatio> {
  return Object.fromEntries(
    metrics.flatMap((metric) => {
      const [before, after] = [baseline.measures[metric], row.measures[metric]];
      const ratio = read(before, after);
      return ratio === null
        ? []
        : [[metric, { ratio, from: before?.printed ?? '', to: after?.printed ?? '' }]];
    }),
  );
}

/**
 * Paired rows that print one of the costs and one of the qualities on both sides, a restated measurement once. Entries of aggregators and
 * baselines are left out. A ratio stands inside one table, so it needs no common protocol; ratios of different tables rank nothing.
 */
export function findPairedRatios(
  comparison: Comparison,
  { costs, qualities }: { readonly costs: readonly string[]; readonly qualities: readonly string[] },
): PairedRatio[] {
  const byId = new Map(comparison.rows.map((row) => [row.id, row]));
  return countOnce(comparison.rows).once.flatMap((row): PairedRatio[] => {
    const table = comparison.tables[row.table];
    const baseline = row.baseline === null ? undefined : byId.get(row.baseline);
    if (baseline === undefined || row.role === 'baseline' || table?.source.evidence === 'aggregator')
      return [];
    const found = {
      costs: ratiosOf(row, baseline, costs, ratioOf),
      qualities: ratiosOf(row, baseline, qualities, (before, after) => ratioOf(after, before)),
    };
    if (Object.keys(found.costs).length === 0 || Object.keys(found.qualities).length === 0) return [];
    const reportedIn = table?.reportedIn ?? '';
    const benchmark = comparison.benchmarks[table?.benchmark ?? '']?.label;
    return [
      {
        row: row.id,
        reportedIn,
        method: row.method,
        work: comparison.papers[reportedIn]?.label ?? reportedIn,
        setting: benchmark ?? [table?.gan, table?.dataset].filter(Boolean).join(' on '),
        families: row.families,
        ...found,
      },
    ];
  });
}
