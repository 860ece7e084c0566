import { catalogue } from './catalogue.ts';
import { facetsOfPaper } from './facets.ts';
import { newestFirst } from './papers.ts';

/** One entry of the list that search shows before any word. */
export interface Entry {
  path: string;
  title: string;
  kind: string;
  facets: Record<string, string[]>;
}

/** Every entry of the atlas that has a page, works last since they are many. */
export function listEntries(): Entry[] {
  const { techniques, problems, gans, datasets, benchmarks, papers } = catalogue;
  return [
    ...[...techniques.values()].map((technique) => ({
      path: `/techniques/${technique.id}/`,
      title: technique.label,
      kind: 'Technique',
      facets: { technique: [technique.id, ...technique.ancestors], track: [technique.track] },
    })),
    ...[...problems.values()].map((problem) => ({
      path: `/problems/${problem.id}/`,
      title: problem.title,
      kind: 'Open problem',
      facets: { technique: [...problem.techniques] },
    })),
    ...[...benchmarks.values()].map((benchmark) => ({
      path: `/benchmarks/${benchmark.id}/`,
      title: benchmark.label,
      kind: 'Benchmark',
      facets: { gan: [benchmark.gan], task: [benchmark.task], dataset: [benchmark.dataset] },
    })),
    ...[...gans.values()]
      .filter(({ isGan }) => isGan)
      .map((gan) => ({ path: `/gans/${gan.id}/`, title: gan.label, kind: 'GAN', facets: { gan: [gan.id] } })),
    ...[...datasets.values()].map((dataset) => ({
      path: `/datasets/${dataset.id}/`,
      title: dataset.label,
      kind: 'Data set',
      facets: { dataset: [dataset.id] },
    })),
    ...[...papers.values()].sort(newestFirst).map((paper) => ({
      path: `/papers/${paper.id}/`,
      title: paper.title,
      kind: 'Paper',
      facets: facetsOfPaper(paper),
    })),
  ].map((entry) => ({ ...entry, facets: { kind: [entry.kind], ...entry.facets } }));
}
