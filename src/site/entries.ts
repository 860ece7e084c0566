import { catalogue } from './catalogue.ts';
import { facetsOfPaper } from './facets.ts';
import { newestFirst } from './papers.ts';

/** One entry of the list that search shows before any word. */
export interface Entry {
  path: string;
  title: string;
  /** Abbreviations and other names under which it is looked for. */
  also?: readonly string[];
  kind: string;
  facets: Record<string, string[]>;
}

/** The kinds of entry, with the page that lists them and what a reader asks of them. */
export const entryKinds = [
  {
    kind: 'Technique',
    plural: 'Techniques',
    path: '/techniques/',
    asks: 'What is it, does it work on GANs, what does it save?',
  },
  {
    kind: 'Paper',
    plural: 'Papers',
    path: '/papers/',
    asks: 'Who did what, and which figures do they report?',
  },
  {
    kind: 'Benchmark',
    plural: 'Benchmarks',
    path: '/benchmarks/',
    asks: 'Which methods were measured on the same network, task and data set?',
  },
  { kind: 'GAN', plural: 'GANs', path: '/gans/', asks: 'Which works compress this network?' },
  { kind: 'Data set', plural: 'Data sets', path: '/datasets/', asks: 'Which works measure on it?' },
  {
    kind: 'Open problem',
    plural: 'Open problems',
    path: '/problems/',
    asks: 'What is not known, and how would one begin?',
  },
  {
    kind: 'Finding',
    plural: 'Findings',
    path: '/findings/',
    asks: 'Does it hold, by the reported rows and by our own runs?',
  },
  {
    kind: 'Guide',
    plural: 'Guides',
    path: '/guides/',
    asks: 'How do I read a figure, report one, or choose?',
  },
  { kind: 'Term', plural: 'Terms', path: '/guides/glossary/', asks: 'What does this abbreviation mean?' },
] as const;

/** Every entry of the atlas that has an address of its own, works last since they are many. */
export function listEntries(): Entry[] {
  const { techniques, problems, findings, guides, glossary, gans, datasets, benchmarks, papers } = catalogue;
  return [
    ...[...techniques.values()].map((technique) => ({
      path: `/techniques/${technique.id}/`,
      title: technique.label,
      also: technique.alsoCalled,
      kind: 'Technique',
      facets: { technique: [technique.id, ...technique.ancestors], track: [technique.track] },
    })),
    ...[...problems.values()].map((problem) => ({
      path: `/problems/${problem.id}/`,
      title: problem.title,
      kind: 'Open problem',
      facets: { technique: [...problem.techniques] },
    })),
    ...[...findings.values()].map((finding) => ({
      path: `/findings/${finding.id}/`,
      title: finding.statement,
      kind: 'Finding',
      facets: { technique: [...finding.techniques] },
    })),
    ...[...guides.values()]
      .sort((a, b) => a.order - b.order)
      .map((guide) => ({ path: `/guides/${guide.id}/`, title: guide.title, kind: 'Guide', facets: {} })),
    ...[...glossary.values()]
      .sort((a, b) => a.term.localeCompare(b.term, 'en'))
      .map((term) => ({
        path: `/guides/glossary/#${term.id}`,
        title: term.term,
        also: term.expansion === null ? [] : [term.expansion],
        kind: 'Term',
        facets: {},
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
  ].map(({ also = [], ...entry }: Omit<Entry, 'also'> & { also?: readonly string[] }) => ({
    ...entry,
    ...(also.length > 0 ? { also } : {}),
    facets: { kind: [entry.kind], ...entry.facets },
  }));
}
