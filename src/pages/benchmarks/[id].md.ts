import type { Benchmark } from '../../catalogue/catalogue.ts';
import { toMarkdown } from '../../catalogue/formats/to-markdown.ts';
import { benchmarkPaths, benchmarkSheet } from '../../site/benchmarks.ts';

export const getStaticPaths = benchmarkPaths;

export const GET = ({ props }: { props: { benchmark: Benchmark } }) =>
  new Response(toMarkdown(benchmarkSheet(props.benchmark)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
