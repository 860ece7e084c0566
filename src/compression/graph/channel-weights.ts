import type { WeightTensor } from '../model.ts';
import type { ChannelIds } from './channel-ids.ts';
import type { LayerGraph, LayerNode } from './layer-graph.ts';

/** An axis of a weight whose slices belong to channels. */
export interface ChannelAxis {
  readonly tensor: WeightTensor;
  readonly layer: LayerNode;
  readonly axis: number;
  readonly ids: Int32Array;
  /** Whether the layer makes these channels (its kernel's output side, its bias) or reads or scales them. */
  readonly role: 'makes' | 'reads' | 'scales';
}

const PER_CHANNEL = new Set(['gamma', 'beta', 'moving_mean', 'moving_variance', 'alpha']);

/** Every axis of every weight that a removed channel shortens. */
export function channelAxesOf(graph: LayerGraph, channels: ChannelIds): ChannelAxis[] {
  return graph.layers.flatMap((layer) =>
    [...layer.weights].flatMap(([part, tensor]) => axesOf(layer, part, tensor, channels)),
  );
}

function axesOf(layer: LayerNode, part: string, tensor: WeightTensor, channels: ChannelIds): ChannelAxis[] {
  const made = channels.outputs.get(layer.name) ?? new Int32Array(0);
  const read = channels.inputs.get(layer.name) ?? new Int32Array(0);
  const last = tensor.shape.length - 1;
  const entry = (axis: number, ids: Int32Array, role: ChannelAxis['role']): ChannelAxis => ({
    tensor,
    layer,
    axis,
    ids,
    role,
  });
  if (part === 'bias') return [entry(0, made, layer.type === 'DepthwiseConv2D' ? 'scales' : 'makes')];
  if (PER_CHANNEL.has(part)) return [entry(last, made, 'scales')];
  if (part === 'embeddings') return [entry(last, made, 'makes')];
  if (part === 'depthwise_kernel' || (layer.type === 'DepthwiseConv2D' && part === 'kernel'))
    return [entry(last - 1, read, 'scales')];
  if (part === 'pointwise_kernel')
    return [entry(last - 1, repeatTo(read, tensor.shape[last - 1]), 'reads'), entry(last, made, 'makes')];
  if (part !== 'kernel') return [];
  const isTransposed = layer.type === 'Conv2DTranspose';
  return [
    entry(isTransposed ? last : last - 1, read, 'reads'),
    entry(isTransposed ? last - 1 : last, made, 'makes'),
  ];
}

/** A separable convolution reads each channel through several multipliers. */
function repeatTo(ids: Int32Array, length: number): Int32Array {
  const times = Math.max(1, Math.round(length / Math.max(1, ids.length)));
  return Int32Array.from({ length: ids.length * times }, (_, i) => ids[Math.floor(i / times)]);
}
