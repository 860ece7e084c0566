import type { Preset } from './preset.ts';

/** Few bits a weight. */
export const lowBits: Preset = {
  id: 'low-bits',
  label: 'Low bits, as in QGAN',
  explains:
    'Round every kernel to 4 bits, a step size for each output channel, and code the levels. QGAN fits its levels during training; here they are fitted to the trained weights.',
  papers: ['wang2019qgan'],
  recipe: {
    version: 1,
    name: 'Low bits',
    seed: 1,
    steps: [
      { technique: 'uniform-quantization', options: { bits: 4, granularity: 'channel' } },
      { technique: 'arithmetic-coding' },
    ],
  },
};
