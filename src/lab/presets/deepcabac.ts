import type { Preset } from './preset.ts';

/** Quantize, then code with contexts. */
export const deepCabac: Preset = {
  id: 'deepcabac',
  label: 'DeepCABAC',
  explains:
    'Round to 5 bits with one step size a tensor and code each level with an adaptive binary arithmetic coder that looks at its neighbours. The paper also chooses levels by their cost in bits.',
  papers: ['wiedemann2020deepcabac', 'iso2024nnc'],
  recipe: {
    version: 1,
    name: 'DeepCABAC',
    seed: 1,
    steps: [{ technique: 'uniform-quantization', options: { bits: 5 } }, { technique: 'arithmetic-coding' }],
  },
};
