import type { Benchmark } from '../../catalogue/catalogue.ts';
import { benchmarkPaths, wholeBenchmark } from '../../site/benchmarks.ts';
import { toBibtex } from '../../site/citations.ts';
import { atlasBibtex } from '../../site/cite-atlas.ts';
import { catalogue } from '../../site/catalogue.ts';
import { papersOf } from '../../site/papers.ts';

export const getStaticPaths = benchmarkPaths;

export const GET = ({ props }: { props: { benchmark: Benchmark } }) => {
  const { works } = wholeBenchmark(props.benchmark).result;
  return new Response(`${toBibtex(catalogue, papersOf(works)).trim()}\n\n${atlasBibtex()}\n`, {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
};
