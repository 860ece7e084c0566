import type { EvidenceGrade } from './schemas/source.ts';

/** Evidence grades as readers see them: a mark of one or two letters for narrow places, a name, and what it means. */
export const evidenceLabels: Record<EvidenceGrade, { mark: string; label: string; meaning: string }> = {
  'paper-table': {
    mark: 'P',
    label: 'the paper itself',
    meaning: 'A table or the running text of the paper.',
  },
  'authors-table': {
    mark: 'A',
    label: 'authors’ table',
    meaning: 'A table that the authors published elsewhere: README, project page, poster, slides.',
  },
  'authors-figure': {
    mark: 'F',
    label: 'authors’ figure',
    meaning: 'Numbers printed in a chart or picture of the authors, read by eye.',
  },
  abstract: { mark: 'Ab', label: 'abstract', meaning: 'The abstract or the title.' },
  'other-paper': { mark: 'O', label: 'another paper', meaning: 'Another work that restates the figure.' },
  'third-party': {
    mark: 'T',
    label: 'third party',
    meaning: 'Ports, user reports, readers’ notes: not from the authors.',
  },
  aggregator: {
    mark: 'Ag',
    label: 'aggregator',
    meaning: 'A listing that names no origin. Never ranked.',
  },
};
