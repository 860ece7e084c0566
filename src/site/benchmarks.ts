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

/** Every reported row of the atlas, ready to be compared. */
export function comparisonOfAll(): Comparison {
  const all = known.get('') ?? selectComparison(catalogue, catalogue.rows.keys());
  known.set('', all);
  return all;
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

/** Paths of the pages and files of every benchmark. */
export function benchmarkPaths() {
  return [...catalogue.benchmarks.values()].map((benchmark) => ({
    params: { id: benchmark.id },
    props: { benchmark },
  }));
}
