import { pairIn } from './layer-config.ts';
import type { LayerGraph, LayerNode } from './layer-graph.ts';
import { inferShapes, inputShapeOf, sizeOfShape, type SampleShape } from './shapes.ts';

const COSTLY = new Set(['Dense', 'Conv2D', 'Conv2DTranspose', 'DepthwiseConv2D', 'SeparableConv2D']);
const UNKNOWN = /Conv|LSTM|GRU|RNN|Attention|Dot|Bidirectional/;

/**
 * Multiply-accumulates of a layer for one sample; null where its type or a size is not known. Convolutions: output positions times
 * kernel size; transposed convolutions: input positions times kernel size, so that inserted zeros do not count. Normalization,
 * activation and bias count nothing, as in torchprofile.
 */
export function layerMacs(
  layer: LayerNode,
  input: SampleShape | undefined,
  output: SampleShape | undefined,
): number | null {
  if (!COSTLY.has(layer.type)) return UNKNOWN.test(layer.type) ? null : 0;
  if (input === undefined || output === undefined) return null;
  const positions = (shape: SampleShape) => sizeOfShape(shape.slice(0, -1));
  const size = (part: string) => layer.weights.get(part)?.values.length ?? null;
  if (layer.type === 'SeparableConv2D')
    return plus(
      times(positions(output), size('depthwise_kernel')),
      times(positions(output), size('pointwise_kernel')),
    );
  if (layer.type === 'DepthwiseConv2D')
    return times(positions(output), size('depthwise_kernel') ?? size('kernel'));
  return times(positions(layer.type === 'Conv2DTranspose' ? input : output), size('kernel'));
}

/** MACs of each layer by name. */
export function countMacs(graph: LayerGraph): ReadonlyMap<string, number | null> {
  const shapes = inferShapes(graph);
  return new Map(
    graph.layers.map((layer) => [
      layer.name,
      layerMacs(layer, inputShapeOf(layer, shapes), shapes.get(layer.name)),
    ]),
  );
}

/** Height and width of the stride. */
export const strideOf = (layer: LayerNode): [number, number] => pairIn(layer, 'strides', 1);

const times = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);
const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
