import { readGraph, type LayerNode } from '../graph/layer-graph.ts';
import { factorDense, factorSpatially, factorTucker } from '../low-rank/factor-layers.ts';
import type { RankRule } from '../low-rank/leading-subspace.ts';
import { replaceLayer, type LayerChain } from '../low-rank/replace-layer.ts';
import { defineTechnique } from '../technique.ts';

const CONVOLUTIONS = new Set(['Conv2D', 'Conv2DTranspose']);

/** Low-rank factorization: layers become chains of smaller layers, by SVD, spatial separation or Tucker-2. */
export default defineTechnique({
  id: 'low-rank-factorization',
  article: 'low-rank-factorization',
  family: 'low-rank-factorization',
  label: 'Low-rank factorization',
  summary: 'Replaces a layer by a chain of thinner layers whose product is close to it.',
  saves: { bytes: true, parameters: true, macs: true },
  models: 'layers',
  options: {
    convolutions: {
      kind: 'choice',
      label: 'Convolutions',
      help: 'Dense layers always take SVD; convolutions take one of these.',
      choices: { 'tucker-2': 'Tucker-2', spatial: 'Vertical and horizontal', none: 'Left as they are' },
      default: 'tucker-2',
    },
    dense: { kind: 'flag', label: 'Dense layers', help: 'Factor dense layers as well.', default: true },
    by: {
      kind: 'choice',
      label: 'Rank by',
      help: 'How the rank of each layer is chosen.',
      choices: { energy: 'Energy kept', ratio: 'Share of the full rank', fixed: 'The same for all' },
      default: 'energy',
    },
    energy: {
      kind: 'range',
      label: 'Energy',
      help: 'Share of the squared singular values that is kept.',
      min: 0.5,
      max: 1,
      step: 0.005,
      default: 0.9,
      when: { option: 'by', is: ['energy'] },
    },
    ratio: {
      kind: 'range',
      label: 'Share',
      help: 'Rank as a share of the full rank.',
      min: 0.02,
      max: 1,
      step: 0.02,
      default: 0.5,
      when: { option: 'by', is: ['ratio'] },
    },
    rank: {
      kind: 'range',
      label: 'Rank',
      help: 'Rank of every factored layer.',
      min: 1,
      max: 1024,
      step: 1,
      default: 32,
      when: { option: 'by', is: ['fixed'] },
    },
    onlyIfSmaller: {
      kind: 'flag',
      label: 'Only where it saves',
      help: 'Leaves a layer as it is where the chain would have more weights.',
      default: true,
    },
  },
  async apply(model, { convolutions, dense, onlyIfSmaller, ...rule }, context) {
    let current = model;
    const { layers } = readGraph(model);
    for (const [index, node] of layers.entries()) {
      await context.tick(index / layers.length, node.name);
      const kernel = node.weights.get('kernel');
      if (kernel === undefined || !context.selects(kernel.name)) continue;
      const chain = chainFor(node, dense, convolutions, rule);
      if (chain && !(onlyIfSmaller && sizeOf(chain) >= kernel.values.length))
        current = replaceLayer(current, node, chain);
    }
    return current;
  },
});

function chainFor(
  node: LayerNode,
  dense: boolean,
  convolutions: string,
  rule: RankRule,
): LayerChain | undefined {
  if (node.type === 'Dense') return dense ? factorDense(node, rule) : undefined;
  if (!CONVOLUTIONS.has(node.type) || convolutions === 'none') return undefined;
  return convolutions === 'spatial' ? factorSpatially(node, rule) : factorTucker(node, rule);
}

function sizeOf({ before, kernel }: LayerChain): number {
  return before.reduce((sum, part) => sum + part.kernel.values.length, kernel.values.length);
}
