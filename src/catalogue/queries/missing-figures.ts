import type { Comparison } from './comparison.ts';
import type { CellState } from './comparison-columns.ts';

/** What one work says of one metric on a benchmark. */
export interface WorkMetric {
  readonly metric: string;
  readonly state: Extract<CellState, 'reported' | 'not-reported' | 'not-read'>;
  /** Rows with the figure. */
  readonly rows: number;
}

/** What a work reports and what it does not. */
export interface WorkCoverage {
  readonly work: string;
  readonly rows: number;
  readonly unpaired: number;
  /** Metrics of the benchmark whose protocol no table of the work states. */
  readonly protocolUnknown: readonly string[];
  readonly metrics: readonly WorkMetric[];
}

/** For each work that reports on a benchmark: which of the metrics it gives, which not, and which could not be read. */
export function findMissingFigures(comparison: Comparison): WorkCoverage[] {
  const works = [...new Set(Object.values(comparison.tables).map(({ reportedIn }) => reportedIn))];
  const metrics = Object.keys(comparison.metrics).filter((id) =>
    comparison.rows.some((row) => id in row.measures),
  );
  return works.map((work) => {
    const tables = Object.values(comparison.tables).filter(({ reportedIn }) => reportedIn === work);
    const ids = new Set(tables.map(({ id }) => id));
    const rows = comparison.rows.filter(({ table }) => ids.has(table));
    const whole = tables.every(({ source }) => source.extent === 'whole');
    const found = metrics.map((metric): WorkMetric => {
      const count = rows.filter(({ measures }) => metric in measures).length;
      return { metric, rows: count, state: count > 0 ? 'reported' : whole ? 'not-reported' : 'not-read' };
    });
    const unknown = found.filter(
      ({ metric, state }) =>
        state === 'reported' &&
        comparison.metrics[metric]?.needsProtocol === true &&
        tables.every(({ protocols }) => protocols[metric] === undefined),
    );
    return {
      work,
      rows: rows.length,
      unpaired: rows.filter(({ role, baseline }) => role !== 'baseline' && baseline === null).length,
      protocolUnknown: unknown.map(({ metric }) => metric),
      metrics: found,
    };
  });
}
