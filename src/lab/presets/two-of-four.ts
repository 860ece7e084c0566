import type { Preset } from './preset.ts';

/** 2:4 sparsity and 8 bits. */
export const twoOfFour: Preset = {
  id: 'two-of-four',
  label: '2:4 sparsity',
  explains:
    'Of every four neighbouring weights keep the two largest, then round to 8 bits. Hardware that knows the pattern gains time; a browser does not. The paper retrains afterwards.',
  papers: ['mishra2021sparse24'],
  recipe: {
    version: 1,
    name: '2:4 sparsity',
    seed: 1,
    steps: [
      { technique: 'n-m-pruning' },
      { technique: 'uniform-quantization', options: { bits: 8, granularity: 'channel' } },
    ],
  },
};
