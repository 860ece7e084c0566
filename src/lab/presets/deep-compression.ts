import type { Preset } from './preset.ts';

/** Prune, share weights, code. */
export const deepCompression: Preset = {
  id: 'deep-compression',
  label: 'Deep Compression',
  explains:
    'Prune by magnitude, share the rest as 32 values a layer, code the indices with Huffman’s code. The paper prunes far more and retrains after each step; this recipe does not train, so it stops where the garments still hold.',
  papers: ['han2016deepcompression'],
  recipe: {
    version: 1,
    name: 'Deep Compression',
    seed: 1,
    steps: [
      { technique: 'magnitude-pruning', options: { sparsity: 0.3 } },
      { technique: 'weight-sharing', options: { bits: 5 } },
      { technique: 'huffman-coding' },
    ],
  },
};
