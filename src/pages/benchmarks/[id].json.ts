import type { Benchmark } from '../../catalogue/catalogue.ts';
import { toJson } from '../../catalogue/formats/to-json.ts';
import { benchmarkPaths, benchmarkSheet } from '../../site/benchmarks.ts';

export const getStaticPaths = benchmarkPaths;

export const GET = ({ props }: { props: { benchmark: Benchmark } }) =>
  new Response(toJson(benchmarkSheet(props.benchmark)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
