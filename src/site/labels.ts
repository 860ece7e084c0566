export { count } from '../catalogue/count.ts';
export { evidenceLabels } from '../catalogue/evidence-labels.ts';

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

export const verdicts = {
  holds: 'Holds',
  'holds-in-part': 'Holds in part',
  'does-not-hold': 'Does not hold',
  undecided: 'Undecided',
} as const;
