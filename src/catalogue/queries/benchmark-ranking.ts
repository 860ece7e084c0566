import { type Benchmark, type Catalogue, type Row } from '../catalogue.ts';

/** How much there is to compare on a benchmark. */
export interface BenchmarkStanding {
  readonly benchmark: Benchmark;
  readonly rows: number;
  /** Rows that carry a figure of quality and one of cost, each measurement once, listings of no origin left out. */
  readonly comparable: number;
  /** Works whose methods these comparable rows are, or that report them where the method has no work. */
  readonly papers: readonly string[];
  /** Protocols of quality metrics that its tables name. */
  readonly protocols: readonly string[];
  /** First and last year of its works; null where no year is known. */
  readonly years: readonly [first: number, last: number] | null;
}

/** Whether a row has a figure with a value for a metric of a role. */
export function hasFigure(row: Row, role: 'quality' | 'cost' | 'speed', catalogue: Catalogue): boolean {
  return Object.entries(row.measures).some(
    ([metric, { value }]) => value !== undefined && catalogue.metrics.get(metric)?.role === role,
  );
}

function findStanding(benchmark: Benchmark, catalogue: Catalogue): BenchmarkStanding {
  const ids = catalogue.index.rowsByBenchmark.get(benchmark.id) ?? [];
  const rows = ids.map((id) => catalogue.rows.get(id)).filter((row) => row !== undefined);
  const comparable = rows.filter(
    (row) =>
      row.restates === null &&
      row.source.evidence !== 'aggregator' &&
      hasFigure(row, 'quality', catalogue) &&
      hasFigure(row, 'cost', catalogue),
  );
  const quality = (metric: string) => catalogue.metrics.get(metric)?.role === 'quality';
  const protocols = rows.flatMap((row) =>
    Object.entries(row.protocols).filter(([metric]) => quality(metric)),
  );
  const years = rows.map(({ year }) => year).filter((year) => year !== null);
  return {
    benchmark,
    rows: rows.length,
    comparable: comparable.length,
    papers: [...new Set(comparable.map(({ paper, reportedIn }) => paper ?? reportedIn))],
    protocols: [...new Set(protocols.map(([, id]) => id))],
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
  };
}

/** Benchmarks ordered by how much there is to compare: comparable rows, then works, then all rows, then id. */
export function rankBenchmarks(catalogue: Catalogue): BenchmarkStanding[] {
  return [...catalogue.benchmarks.values()]
    .map((benchmark) => findStanding(benchmark, catalogue))
    .sort(
      (a, b) =>
        b.comparable - a.comparable ||
        b.papers.length - a.papers.length ||
        b.rows - a.rows ||
        (a.benchmark.id < b.benchmark.id ? -1 : 1),
    );
}
