import type { Preset } from './preset.ts';

/** A narrower student, then few bits. */
export const distilThenQuantize: Preset = {
  id: 'distil-then-quantize',
  label: 'Distil, then quantize',
  explains:
    'A student with half the channels learns the original’s outputs for 300 steps, then its weights are rounded to 6 bits and coded. Trains in the page, about a minute; the papers train far longer and by more losses.',
  papers: ['aguinaldo2019compressing', 'wang2020ganslimming'],
  recipe: {
    version: 1,
    name: 'Distil, then quantize',
    seed: 1,
    steps: [
      { technique: 'distillation', options: { width: 0.5, output: 10, steps: 300 } },
      { technique: 'uniform-quantization', options: { bits: 6, granularity: 'channel' } },
      { technique: 'arithmetic-coding' },
    ],
  },
};
