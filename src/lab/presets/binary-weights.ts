import type { Preset } from './preset.ts';

/** One bit a weight, all layers. */
export const binaryWeights: Preset = {
  id: 'binary-weights',
  label: 'Binary weights',
  explains:
    'Keep only the sign of each weight and a scale for each channel, in every layer. Without training for it the images break down: this is what the papers train against.',
  papers: ['rastegari2016xnornet', 'liu2018pbgen'],
  recipe: {
    version: 1,
    name: 'Binary weights',
    seed: 1,
    steps: [{ technique: 'binary-ternary', options: { values: 'binary' } }],
  },
};
