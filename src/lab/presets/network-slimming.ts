import type { Preset } from './preset.ts';

/** Whole channels go. */
export const networkSlimming: Preset = {
  id: 'network-slimming',
  label: 'Slimming: fewer channels',
  explains:
    'Remove the channels whose weights are smallest, a tenth of each layer: a smaller network, which does less arithmetic. Network slimming ranks by batch-norm scales, which this generator lacks, and learns which to drop; without training even a tenth costs much.',
  papers: ['wang2020ganslimming'],
  recipe: {
    version: 1,
    name: 'Slimming: fewer channels',
    seed: 1,
    steps: [{ technique: 'channel-pruning', options: { ratio: 0.1 } }],
  },
};
