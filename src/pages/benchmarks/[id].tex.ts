import type { Benchmark } from '../../catalogue/catalogue.ts';
import { toLatex } from '../../catalogue/formats/to-latex.ts';
import { benchmarkPaths, benchmarkSheet } from '../../site/benchmarks.ts';

export const getStaticPaths = benchmarkPaths;

export const GET = ({ props }: { props: { benchmark: Benchmark } }) =>
  new Response(toLatex(benchmarkSheet(props.benchmark)), {
    headers: { 'content-type': 'application/x-tex; charset=utf-8' },
  });
