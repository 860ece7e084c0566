import type { Preset } from './preset.ts';

/** Pruning stored sparsely. */
export const prunedSparse: Preset = {
  id: 'pruned-sparse',
  label: 'Pruning, stored sparsely',
  explains:
    'Set 80 % of the weights to zero, then store the others with their distances. Compare the row “float32, now” with the row “sparse”: the zeros alone save nothing. The papers retrain what is left.',
  papers: ['han2016deepcompression', 'chen2021ganlth'],
  recipe: {
    version: 1,
    name: 'Pruning, stored sparsely',
    seed: 1,
    steps: [
      { technique: 'magnitude-pruning', options: { sparsity: 0.8 } },
      { technique: 'sparse-index-coding' },
    ],
  },
};
