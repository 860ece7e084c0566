import type { Preset } from './preset.ts';

/** Prune, learn again, share weights, code. */
export const deepCompressionRetrained: Preset = {
  id: 'deep-compression-retrained',
  label: 'Deep Compression, retrained',
  explains:
    'As above with the retraining: 70 % of the weights go, what is left learns again from the original for 200 steps while the zeros stay zero, then sharing and coding. Trains in the page, about a minute or two.',
  papers: ['han2016deepcompression', 'aguinaldo2019compressing'],
  recipe: {
    version: 1,
    name: 'Deep Compression, retrained',
    seed: 1,
    steps: [
      { technique: 'magnitude-pruning', options: { sparsity: 0.7 } },
      { technique: 'distillation', options: { width: 1, output: 10, steps: 200 } },
      { technique: 'weight-sharing', options: { bits: 5 } },
      { technique: 'huffman-coding' },
    ],
  },
};
