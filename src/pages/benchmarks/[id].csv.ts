import type { Benchmark } from '../../catalogue/catalogue.ts';
import { toCsv } from '../../catalogue/formats/to-csv.ts';
import { benchmarkPaths, benchmarkSheet } from '../../site/benchmarks.ts';

export const getStaticPaths = benchmarkPaths;

export const GET = ({ props }: { props: { benchmark: Benchmark } }) =>
  new Response(toCsv(benchmarkSheet(props.benchmark)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
