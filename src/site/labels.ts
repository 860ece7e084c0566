import type { EvidenceGrade } from '../catalogue/schemas/source.ts';

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

export const trackLabels = {
  'memory-compression': 'Memory compression',
  'computation-optimization': 'Computation optimization',
  'dataflow-optimization': 'Data-flow optimization',
} as const;

export const subjectLabels: Record<string, string> = {
  'gan-compression': 'compresses a GAN',
  'efficient-gan': 'GAN small by design',
  'gan-accelerator': 'hardware for GANs',
  neighbour: 'neighbouring field',
  practice: 'practice and tools',
  'baseline-gan': 'baseline GAN',
  survey: 'survey',
};

export const roleLabels: Record<string, string> = {
  baseline: 'baseline',
  compressed: 'compressed',
  searched: 'found by search',
  efficient: 'small by design',
  other: 'for comparison',
};

export const savesLabels: Record<string, string> = {
  bytes: 'stored bytes',
  parameters: 'parameters',
  computation: 'MACs',
  time: 'time',
  traffic: 'memory traffic',
  energy: 'energy',
};

export const ganFamilyLabels: Record<string, string> = {
  'noise-to-image': 'Noise to image',
  'image-to-image': 'Image to image',
  'super-resolution': 'Super-resolution',
  audio: 'Audio',
  video: 'Video',
  other: 'Other',
};

/** "1 work", "3 works". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

export const problemOrigins = {
  survey: 'Named by the survey',
  literature: 'Named by later works',
  atlas: 'Seen in the rows of this atlas',
} as const;

export const problemStates = {
  open: 'open',
  'partly-answered': 'partly answered',
  answered: 'answered',
} as const;
