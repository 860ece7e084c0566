import { editTopology } from '../graph/edit-topology.ts';
import { activationOf } from '../graph/layer-config.ts';
import { readGraph, type LayerGraph, type LayerNode } from '../graph/layer-graph.ts';
import { isFloatTensor, type FloatTensor, type Model, type WeightTensor } from '../model.ts';
import { sliceLayout } from '../tensor/decode-coding.ts';
import { defineTechnique } from '../technique.ts';

const FOLDS_INTO = new Set(['Dense', 'Conv2D', 'Conv2DTranspose']);

/** Batch normalization folded into the layer before it (Jacob et al. 2018, section 3.2): the same function with fewer weights. */
export default defineTechnique({
  id: 'fold-batch-norm',
  article: 'lossless',
  family: 'lossless',
  label: 'Fold batch normalization',
  summary: 'Multiplies each batch normalization into the kernel before it and drops the layer.',
  saves: { bytes: true, parameters: true, macs: false },
  models: 'layers',
  options: {},
  apply(model, _options, context) {
    let current = model;
    for (const name of foldable(readGraph(model)).map((pair) => pair.norm.name)) {
      const pair = foldable(readGraph(current)).find(({ norm }) => norm.name === name);
      if (pair && context.selects(`${pair.layer.name}/kernel`)) current = fold(current, pair);
    }
    return current;
  },
});

interface Pair {
  readonly layer: LayerNode;
  readonly norm: LayerNode;
}

function foldable(graph: LayerGraph): Pair[] {
  const byName = new Map(graph.layers.map((layer) => [layer.name, layer]));
  const readers = (name: string) => graph.layers.filter(({ inputs }) => inputs.includes(name)).length;
  return graph.layers.flatMap((norm) => {
    const layer = byName.get(norm.inputs[0] ?? '');
    const isPair =
      norm.type === 'BatchNormalization' &&
      layer !== undefined &&
      FOLDS_INTO.has(layer.type) &&
      activationOf(layer) === 'linear' &&
      readers(layer.name) === 1 &&
      !graph.outputs.includes(layer.name);
    return isPair ? [{ layer, norm }] : [];
  });
}

function fold(model: Model, { layer, norm }: Pair): Model {
  const kernel = layer.weights.get('kernel');
  if (kernel === undefined || !isFloatTensor(kernel)) return model;
  const axis = layer.type === 'Conv2DTranspose' ? kernel.shape.length - 2 : kernel.shape.length - 1;
  const count = kernel.shape[axis];
  const read = (part: string, fallback: number) =>
    norm.weights.get(part)?.values ?? new Float32Array(count).fill(fallback);
  const epsilon = typeof norm.config['epsilon'] === 'number' ? norm.config['epsilon'] : 0.001;
  const [gamma, beta, mean, variance] = [
    read('gamma', 1),
    read('beta', 0),
    read('moving_mean', 0),
    read('moving_variance', 1),
  ];
  const factors = Float64Array.from({ length: count }, (_, c) => gamma[c] / Math.sqrt(variance[c] + epsilon));
  const bias = layer.weights.get('bias');
  const shifts = Float32Array.from(
    factors,
    (factor, c) => beta[c] + ((bias?.values[c] ?? 0) - mean[c]) * factor,
  );
  const folded: WeightTensor[] = [
    scaleSlices(kernel, axis, factors),
    {
      name: bias?.name ?? kernel.name.replace(/kernel$/, 'bias'),
      shape: [count],
      dtype: 'float32',
      values: shifts,
    },
  ];
  const dropped = new Set([...norm.weights.values(), ...(bias ? [bias] : [])].map(({ name }) => name));
  const edit = editTopology(model);
  edit.configOf(layer.name)['use_bias'] = true;
  edit.remove(norm.name);
  return {
    ...model,
    topology: edit.finish(),
    weights: model.weights.flatMap((tensor) =>
      tensor.name === kernel.name ? folded : dropped.has(tensor.name) ? [] : [tensor],
    ),
  };
}

function scaleSlices(tensor: FloatTensor, axis: number, factors: Float64Array): WeightTensor {
  const { inner, slices } = sliceLayout(tensor.shape, axis);
  const { coding: _, ...rest } = tensor;
  return {
    ...rest,
    values: tensor.values.map((value, i) => value * factors[Math.floor(i / inner) % slices]),
  };
}
