import { CompressionError } from '../compression-error.ts';
import { pairIn, paddingOf, refuseChannelsFirst, sizeIn } from './layer-config.ts';
import type { LayerGraph, LayerNode } from './layer-graph.ts';

/** The shape of one sample: no batch dimension; null where a size is not known. */
export type SampleShape = readonly (number | null)[];

const SAME_SHAPE = new Set([
  'Activation',
  'ReLU',
  'LeakyReLU',
  'PReLU',
  'ELU',
  'ThresholdedReLU',
  'Softmax',
  'Dropout',
  'SpatialDropout1D',
  'SpatialDropout2D',
  'GaussianNoise',
  'GaussianDropout',
  'AlphaDropout',
  'BatchNormalization',
  'LayerNormalization',
  'InstanceNormalization',
  'GroupNormalization',
  'Masking',
  'Add',
  'Multiply',
  'Average',
  'Maximum',
  'Minimum',
  'Subtract',
]);

/**
 * The output shape of each layer by name; undefined for layers whose type is not known and those behind them. Follows the rules
 * of tfjs Layers. Throws CompressionError for configs that make no sense.
 */
export function inferShapes(graph: LayerGraph): ReadonlyMap<string, SampleShape | undefined> {
  const shapes = new Map<string, SampleShape | undefined>();
  for (const layer of graph.layers) {
    const given = layer.inputs.map((name) => shapes.get(name));
    const declared = declaredShape(layer);
    const inputs = given.length === 0 && declared && layer.type !== 'InputLayer' ? [declared] : given;
    const isKnown = inputs.every((shape) => shape !== undefined);
    shapes.set(layer.name, isKnown ? outputShape(layer, inputs, declared) : undefined);
  }
  return shapes;
}

/** The shape that enters a layer first: its predecessor's, or the one its config declares. */
export function inputShapeOf(
  layer: LayerNode,
  shapes: ReadonlyMap<string, SampleShape | undefined>,
): SampleShape | undefined {
  return layer.inputs.length > 0 ? shapes.get(layer.inputs[0]) : declaredShape(layer);
}

function declaredShape({ config }: LayerNode): SampleShape | undefined {
  const shape = config['batch_input_shape'] ?? config['batch_shape'];
  return Array.isArray(shape) ? (shape.slice(1) as (number | null)[]) : undefined;
}

function outputShape(
  layer: LayerNode,
  inputs: readonly SampleShape[],
  declared?: SampleShape,
): SampleShape | undefined {
  const [input] = inputs;
  if (layer.type === 'InputLayer') return declared;
  if (input === undefined) return undefined;
  if (SAME_SHAPE.has(layer.type)) return input;
  const rule = RULES[layer.type];
  return rule?.(layer, input, inputs);
}

type Rule = (layer: LayerNode, input: SampleShape, inputs: readonly SampleShape[]) => SampleShape | undefined;

const withChannels = (input: SampleShape, channels: number): SampleShape => [...input.slice(0, -1), channels];

const spatial =
  (
    change: (size: number, axis: 0 | 1, layer: LayerNode) => number,
    channels?: (layer: LayerNode, input: number | null) => number | null,
  ): Rule =>
  (layer, input) => {
    refuseChannelsFirst(layer);
    if (input.length !== 3)
      throw new CompressionError(
        `Layer "${layer.name}" takes images and gets ${input.length} dimensions.`,
        'Check the topology.',
      );
    const [height, width, depth] = input;
    return [
      height === null ? null : change(height, 0, layer),
      width === null ? null : change(width, 1, layer),
      channels ? channels(layer, depth) : depth,
    ];
  };

function convolved(size: number, axis: 0 | 1, layer: LayerNode): number {
  const kernel = (pairIn(layer, 'kernel_size', 1)[axis] - 1) * pairIn(layer, 'dilation_rate', 1)[axis] + 1;
  const stride = pairIn(layer, 'strides', 1)[axis];
  return Math.ceil((paddingOf(layer) === 'same' ? size : size - kernel + 1) / stride);
}

function pooled(size: number, axis: 0 | 1, layer: LayerNode): number {
  const pool = pairIn(layer, 'pool_size', 2)[axis];
  const stride = (layer.config['strides'] ?? null) === null ? pool : pairIn(layer, 'strides', 2)[axis];
  return Math.ceil((paddingOf(layer) === 'same' ? size : size - pool + 1) / stride);
}

function spread(size: number, axis: 0 | 1, layer: LayerNode): number {
  const stride = pairIn(layer, 'strides', 1)[axis];
  const kernel = pairIn(layer, 'kernel_size', 1)[axis];
  return paddingOf(layer) === 'same' ? size * stride : size * stride + Math.max(kernel - stride, 0);
}

/** The two margins of an axis of ZeroPadding2D and Cropping2D. */
export function marginsOf(layer: LayerNode, key: 'padding' | 'cropping', axis: 0 | 1): [number, number] {
  const value = layer.config[key] ?? 1;
  const own = (Array.isArray(value) ? value[axis] : value) as unknown;
  return (Array.isArray(own) ? own : [own, own]) as [number, number];
}

const filtersOf = (layer: LayerNode) => sizeIn(layer, 'filters');

const RULES: Readonly<Record<string, Rule>> = {
  Dense: (layer, input) => withChannels(input, sizeIn(layer, 'units')),
  Conv2D: spatial(convolved, filtersOf),
  SeparableConv2D: spatial(convolved, filtersOf),
  DepthwiseConv2D: spatial(convolved, (layer, depth) => (depth ?? 0) * sizeIn(layer, 'depth_multiplier', 1)),
  Conv2DTranspose: spatial(spread, filtersOf),
  MaxPooling2D: spatial(pooled),
  AveragePooling2D: spatial(pooled),
  UpSampling2D: spatial((size, axis, layer) => size * pairIn(layer, 'size', 2)[axis]),
  ZeroPadding2D: spatial((size, axis, layer) =>
    marginsOf(layer, 'padding', axis).reduce((a, b) => a + b, size),
  ),
  Cropping2D: spatial((size, axis, layer) =>
    marginsOf(layer, 'cropping', axis).reduce((a, b) => a - b, size),
  ),
  GlobalAveragePooling2D: (_, input) => input.slice(-1),
  GlobalMaxPooling2D: (_, input) => input.slice(-1),
  Flatten: (_, input) => [sizeOfShape(input)],
  Embedding: (layer, input) => [...input, sizeIn(layer, 'output_dim')],
  RepeatVector: (layer, input) => [sizeIn(layer, 'n'), ...input],
  Reshape: (layer, input) => reshaped(layer, input),
  Permute: (layer, input) => (layer.config['dims'] as number[]).map((from) => input[from - 1] ?? null),
  Concatenate: (layer, input, inputs) => {
    const axis = concatAxis(layer, input.length);
    return input.map((size, at) =>
      at === axis ? inputs.reduce((sum: number | null, shape) => add(sum, shape[at] ?? null), 0) : size,
    );
  },
};

/** The axis of a Concatenate layer among the axes of one sample. */
export function concatAxis({ config }: LayerNode, rank: number): number {
  const axis = (config['axis'] ?? -1) as number;
  return axis < 0 ? rank + axis : axis - 1;
}

/** Product of the sizes; null if one is not known. */
export function sizeOfShape(shape: SampleShape): number | null {
  return shape.reduce(
    (product: number | null, size) => (product === null || size === null ? null : product * size),
    1,
  );
}

const add = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

function reshaped(layer: LayerNode, input: SampleShape): SampleShape {
  const target = layer.config['target_shape'];
  if (!Array.isArray(target))
    throw new CompressionError(`Layer "${layer.name}" has no target_shape.`, 'Check the topology.');
  const sizes = target as (number | null)[];
  const total = sizeOfShape(input);
  const known = sizes.reduce(
    (product: number, size) => (size === null || size < 0 ? product : product * size),
    1,
  );
  if (total !== null && sizes.every((size) => size !== null && size >= 0) && known !== total) {
    throw new CompressionError(
      `Layer "${layer.name}" reshapes ${total} values to ${known}.`,
      'Check the topology.',
    );
  }
  return sizes.map((size) => (size === null || size < 0 ? (total === null ? null : total / known) : size));
}
