import type { ComparedRow, Comparison } from './comparison.ts';

/** One figure of a thing that several sources report. */
export interface ReportedFigure {
  readonly row: ComparedRow;
  readonly value: number;
  readonly source: string;
}

/** One method or baseline, one metric, as different tables report it. */
export interface Disagreement {
  readonly subject: string;
  readonly metric: string;
  readonly figures: readonly ReportedFigure[];
  /** Largest divided by smallest. */
  readonly spread: number;
}

const name = (row: ComparedRow) =>
  row.method
    .toLowerCase()
    .replace(/[^a-z0-9*]+/g, ' ')
    .trim();

/** What a row is about: the uncompressed network of a benchmark, or a named method of a work. */
function subjectOf(
  row: ComparedRow,
  comparison: Comparison,
  nameGan: (id: string) => string,
): { key: string; label: string } | null {
  const table = comparison.tables[row.table];
  const setting = [table?.benchmark ?? table?.gan, row.network, table?.trainingVariant]
    .map((part) => part ?? '')
    .join('|');
  if (row.role === 'baseline') {
    const benchmark = comparison.benchmarks[table?.benchmark ?? '']?.label ?? nameGan(table?.gan ?? '');
    const variant = row.network === null ? '' : `, ${row.network}`;
    return { key: `baseline|${setting}`, label: `${benchmark}, uncompressed${variant}` };
  }
  if (row.paper === null) return null;
  return { key: `${row.paper}|${name(row)}|${setting}`, label: row.method };
}

/** Whether one value could have been printed as all of these: 56.8 and 56.83 are one measurement with fewer and more digits. */
function agree(figures: readonly ReportedFigure[], metric: string): boolean {
  const halfStep = ({ row }: ReportedFigure) => (row.measures[metric]?.step ?? 0) / 2;
  const lowest = Math.max(...figures.map((figure) => figure.value - halfStep(figure)));
  const highest = Math.min(...figures.map((figure) => figure.value + halfStep(figure)));
  return lowest <= highest;
}

/**
 * Methods and baselines whose figure differs between reported tables by more than rounding explains, widest spread first. A figure that restates another source is left out, and so
 * is what several rows of one table say, since a table may list variants under one name.
 * @param metrics metric ids to look at
 * @param nameGan label of a network, for tables that belong to no benchmark
 */
export function findDisagreements(
  comparison: Comparison,
  metrics: readonly string[],
  nameGan: (id: string) => string = (id) => id,
): Disagreement[] {
  const found = new Map<string, { label: string; metric: string; figures: ReportedFigure[] }>();
  for (const row of comparison.rows) {
    const subject = row.restates === null ? subjectOf(row, comparison, nameGan) : null;
    if (subject === null) continue;
    for (const metric of metrics) {
      const quantity = row.measures[metric];
      if (quantity?.value === undefined || quantity.qualifier !== undefined) continue;
      const key = `${subject.key}|${metric}|${quantity.unit ?? ''}`;
      const entry = found.get(key) ?? { label: subject.label, metric, figures: [] };
      found.set(key, entry);
      const { reportedIn = '' } = comparison.tables[row.table] ?? {};
      const source = comparison.papers[reportedIn]?.label ?? reportedIn;
      if (!entry.figures.some((figure) => figure.row.table === row.table)) {
        entry.figures.push({ row, value: quantity.value, source });
      }
    }
  }
  return [...found.values()]
    .filter(({ metric, figures }) => !agree(figures, metric))
    .map(({ label, metric, figures }) => {
      const values = figures.map(({ value }) => value);
      const sorted = [...figures].sort((a, b) => a.value - b.value);
      return { subject: label, metric, figures: sorted, spread: Math.max(...values) / Math.min(...values) };
    })
    .sort((a, b) => b.spread - a.spread);
}
