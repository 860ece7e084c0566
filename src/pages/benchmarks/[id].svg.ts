import type { Benchmark } from '../../catalogue/catalogue.ts';
import { benchmarkSvg } from '../../site/benchmark-figure.ts';
import { benchmarkPaths } from '../../site/benchmarks.ts';

export const getStaticPaths = benchmarkPaths;

export const GET = ({ props }: { props: { benchmark: Benchmark } }) =>
  new Response(benchmarkSvg(props.benchmark), { headers: { 'content-type': 'image/svg+xml' } });
