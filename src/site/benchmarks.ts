import type { Benchmark } from '../catalogue/catalogue.ts';
import { queryComparison } from '../catalogue/queries/comparison-rows.ts';
import { defaultView } from '../catalogue/queries/comparison-view.ts';
import { type Comparison, selectComparison } from '../catalogue/queries/comparison.ts';
import { makeSheet, type Sheet } from '../catalogue/queries/sheet.ts';
import { catalogue } from './catalogue.ts';
import { atlasBibtex } from './cite-atlas.ts';
import { absoluteHref, href } from './href.ts';
import { site } from './site.ts';

const known = new Map<string, Comparison>();

/** The rows of a benchmark, ready to be compared; made once a build. */
export function comparisonOf(benchmark: string): Comparison {
  const comparison =
    known.get(benchmark) ?? selectComparison(catalogue, catalogue.index.rowsByBenchmark.get(benchmark) ?? []);
  known.set(benchmark, comparison);
  return comparison;
}

/** What the explorer must know of the page it stands in. */
export function explorerFacts(title: string, path: string, files: { stem: string; embed: string } | null) {
  return {
    title,
    version: site.version,
    date: site.date,
    base: href('/'),
    address: absoluteHref(path) ?? null,
    files: files?.stem ?? null,
    embed: files?.embed ?? null,
    releases: site.repository === undefined ? href('/changelog/') : `${site.repository}/releases`,
    atlasBibtex: atlasBibtex(),
  };
}

/** The facts of a benchmark's page. */
export function benchmarkFacts(benchmark: Benchmark) {
  return explorerFacts(benchmark.label, `/benchmarks/${benchmark.id}/`, {
    stem: `benchmarks/${benchmark.id}`,
    embed: `embed/${benchmark.id}`,
  });
}

/** The default view of a benchmark with what it shows; the static files hold every row, aggregators too. */
export function wholeBenchmark(benchmark: Benchmark) {
  const comparison = comparisonOf(benchmark.id);
  const view = defaultView(comparison);
  return { comparison, view, result: queryComparison(comparison, view) };
}

/** The sheet of a benchmark's static files: all columns, since nothing was chosen. */
export function benchmarkSheet(benchmark: Benchmark): Sheet {
  const { comparison, view, result } = wholeBenchmark(benchmark);
  const permalink = absoluteHref(`/benchmarks/${benchmark.id}/?data=${site.version}`) ?? null;
  const head = { title: benchmark.label, permalink, version: site.version, date: site.date };
  return makeSheet(comparison, view, result, head);
}

/** How much there is to compare on a benchmark. */
export interface BenchmarkWeight {
  readonly benchmark: Benchmark;
  readonly rows: number;
  /** Rows with a quality and a cost figure. */
  readonly complete: number;
  readonly works: number;
  readonly protocols: number;
  readonly years: readonly [number, number] | null;
}

function weigh(benchmark: Benchmark): BenchmarkWeight {
  const { rows, tables, protocols, metrics } = comparisonOf(benchmark.id);
  const has = (measures: object, quality: boolean) =>
    Object.keys(measures).some(
      (id) => metrics[id] !== undefined && (metrics[id].role === 'quality') === quality,
    );
  const complete = rows.filter(({ measures }) => has(measures, true) && has(measures, false));
  const years = rows.map(({ year }) => year).filter((year) => year !== null);
  return {
    benchmark,
    rows: rows.length,
    complete: complete.length,
    works: new Set(Object.values(tables).map(({ reportedIn }) => reportedIn)).size,
    protocols: new Set(Object.values(protocols).map(({ group }) => group)).size,
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
  };
}

/** Every benchmark, the one with most to compare first: complete rows, weighted by the works they come from. */
export function rankBenchmarks(): BenchmarkWeight[] {
  const score = ({ complete, works, rows }: BenchmarkWeight) => complete * Math.min(works, 4) * 100 + rows;
  return [...catalogue.benchmarks.values()]
    .map(weigh)
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => score(b) - score(a) || a.benchmark.id.localeCompare(b.benchmark.id));
}

/** Paths of the pages and files of every benchmark. */
export function benchmarkPaths() {
  return [...catalogue.benchmarks.values()].map((benchmark) => ({
    params: { id: benchmark.id },
    props: { benchmark },
  }));
}
