import type { Preset } from './preset.ts';

/** The usual 8 bits. */
export const eightBits: Preset = {
  id: 'eight-bits',
  label: '8-bit weights',
  explains:
    'Round every kernel to 8 bits. The literature gains time from integer arithmetic; tfjs computes in float32, so only bytes are saved here.',
  papers: ['jacob2018integer', 'mordido2021posttraining'],
  recipe: {
    version: 1,
    name: '8-bit weights',
    seed: 1,
    steps: [{ technique: 'uniform-quantization', options: { bits: 8, granularity: 'channel' } }],
  },
};
