import type { Preset } from './preset.ts';

/** Prune, share weights, code. */
export const deepCompression: Preset = {
  id: 'deep-compression',
  label: 'Deep Compression',
  explains:
    'Prune by magnitude, share the rest as 16 values a layer, code the indices with Huffman’s code. The paper retrains after each step; this recipe does not.',
  papers: ['han2016deepcompression'],
  recipe: {
    version: 1,
    name: 'Deep Compression',
    seed: 1,
    steps: [
      { technique: 'magnitude-pruning', options: { sparsity: 0.6 } },
      { technique: 'weight-sharing', options: { bits: 4 } },
      { technique: 'huffman-coding' },
    ],
  },
};
