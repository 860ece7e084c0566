import { traceChannels } from '../graph/channel-ids.ts';
import { rankChannels } from '../graph/channel-importance.ts';
import { chooseChannels } from '../graph/choose-channels.ts';
import { readGraph } from '../graph/layer-graph.ts';
import { removeChannels } from '../graph/remove-channels.ts';
import { defineTechnique } from '../technique.ts';

/** Structured pruning: whole channels and units are removed with everything that depends on them. */
export default defineTechnique({
  id: 'channel-pruning',
  article: 'pruning-structured',
  family: 'pruning',
  label: 'Channel pruning',
  summary: 'Removes whole channels, so that the network itself becomes narrower.',
  saves: { bytes: true, parameters: true, macs: true },
  models: 'layers',
  options: {
    ratio: {
      kind: 'range',
      label: 'Channels removed',
      help: 'Share of the channels that are removed.',
      min: 0,
      max: 0.95,
      step: 0.05,
      default: 0.3,
    },
    criterion: {
      kind: 'choice',
      label: 'Ranked by',
      help: 'What makes a channel important; random is the control.',
      choices: {
        l1: 'Mean magnitude',
        l2: 'Root mean square',
        'batch-norm': 'Batch-norm scale',
        random: 'Chance',
      },
      default: 'l2',
    },
    scope: {
      kind: 'choice',
      label: 'Chosen',
      help: 'The same share of each layer, or the least important of all layers.',
      choices: { layer: 'In each layer', global: 'Over all layers' },
      default: 'layer',
    },
    minimum: {
      kind: 'range',
      label: 'Fewest channels',
      help: 'How many channels stay in every layer.',
      min: 1,
      max: 64,
      step: 1,
      default: 2,
    },
  },
  apply(model, { ratio, criterion, scope, minimum }, context) {
    const graph = readGraph(model);
    const channels = traceChannels(graph);
    const groups = rankChannels(graph, channels, criterion, context.random).filter(({ space }) =>
      context.selects(`${space}/kernel`),
    );
    return removeChannels(model, graph, channels, chooseChannels(groups, { ratio, scope, minimum }));
  },
});
