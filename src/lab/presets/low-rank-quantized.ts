import type { Preset } from './preset.ts';

/** Thinner layers, then 8 bits. */
export const lowRankQuantized: Preset = {
  id: 'low-rank-quantized',
  label: 'Low rank, then 8 bits',
  explains:
    'Replace each layer by a chain of thinner ones that keeps 95 % of its energy, where that saves, then round to 8 bits. Two families in one recipe; the paper also fine-tunes.',
  papers: ['kim2015tucker'],
  recipe: {
    version: 1,
    name: 'Low rank, then 8 bits',
    seed: 1,
    steps: [
      { technique: 'low-rank-factorization', options: { energy: 0.95 } },
      { technique: 'uniform-quantization', options: { bits: 8, granularity: 'channel' } },
    ],
  },
};
