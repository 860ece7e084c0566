import type { FloatTensor } from '../model.ts';
import { clusterValues, nearestCentroid, type ClusterRule } from '../tensor/cluster-values.ts';
import { changeTensors, scopeOption, selectTensors } from '../tensor/select-tensors.ts';
import { defineTechnique } from '../technique.ts';

/** Weight sharing by k-means (Han, Mao, Dally 2016). Weights that were pruned stay zero and take one of the shared values. */
export default defineTechnique({
  id: 'weight-sharing',
  article: 'weight-sharing',
  family: 'encoding',
  label: 'Weight sharing',
  summary: 'Replaces weights by the nearest of a few shared values.',
  saves: { bytes: true, parameters: false, macs: false },
  options: {
    bits: {
      kind: 'range',
      label: 'Index bits',
      help: 'Bits an index: 2 to the power of this many shared values.',
      min: 1,
      max: 8,
      step: 1,
      default: 4,
    },
    start: {
      kind: 'choice',
      label: 'Start',
      help: 'Where k-means begins.',
      choices: {
        linear: 'Evenly over the range',
        density: 'Evenly over the weights',
        'k-means++': 'k-means++',
      },
      default: 'linear',
    },
    scope: {
      kind: 'choice',
      label: 'Codebook',
      help: 'One codebook for each tensor, or one for all.',
      choices: { layer: 'For each tensor', global: 'For all' },
      default: 'layer',
    },
    iterations: {
      kind: 'range',
      label: 'Rounds',
      help: 'Most rounds of k-means.',
      min: 0,
      max: 200,
      step: 1,
      default: 50,
    },
    weights: scopeOption,
  },
  async apply(model, { bits, start, iterations, scope, weights }, context) {
    const rule: ClusterRule = { clusters: 1 << bits, start, iterations };
    const selected = selectTensors(model, weights, context);
    const shared = scope === 'global' ? bookFor(joined(selected), rule, context.random) : undefined;
    return changeTensors(model, selected, context, (tensor) =>
      share(tensor, shared ?? bookFor(tensor.values, rule, context.random)),
    );
  },
});

type Random = Parameters<typeof clusterValues>[2];

function bookFor(values: Float32Array, rule: ClusterRule, random: Random): Float32Array {
  const others = values.filter((value) => value !== 0);
  if (others.length === values.length) return clusterValues(values, rule, random);
  const book = clusterValues(others, { ...rule, clusters: rule.clusters - 1 }, random);
  return Float32Array.from(new Set([...book, 0])).sort();
}

function share(tensor: FloatTensor, centroids: Float32Array): FloatTensor {
  const { values } = tensor;
  const zero = centroids.indexOf(0);
  const indices = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) {
    indices[i] = values[i] === 0 && zero >= 0 ? zero : nearestCentroid(values[i], centroids);
  }
  const shared = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) shared[i] = centroids[indices[i]];
  return { ...tensor, values: shared, coding: { kind: 'codebook', indices, centroids } };
}

function joined(tensors: readonly FloatTensor[]): Float32Array {
  const all = new Float32Array(tensors.reduce((sum, { values }) => sum + values.length, 0));
  let at = 0;
  for (const { values } of tensors) {
    all.set(values, at);
    at += values.length;
  }
  return all;
}
