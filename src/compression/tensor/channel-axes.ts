import { layerOf, type Model, type WeightTensor } from '../model.ts';
import { findLayerTypes } from '../graph/layer-types.ts';

/** Where the output and the input channels of a kernel lie. */
export interface ChannelAxes {
  readonly output: number;
  readonly input: number;
}

/**
 * The channel axes of each kernel as tfjs lays them out: [.., in, out] for dense and convolution kernels, [h, w, out, in] for
 * transposed convolutions, [h, w, channel, multiplier] for depthwise ones. In graph models every kernel counts as [.., in, out].
 */
export function channelAxes(model: Model): (tensor: WeightTensor) => ChannelAxes {
  const types = findLayerTypes(model.topology);
  return ({ name, shape }) => {
    const last = shape.length - 1;
    const type = types.get(layerOf(name)) ?? types.get(layerOf(name).split('/').pop() ?? '') ?? '';
    const isTransposed = type === 'Conv2DTranspose';
    const isDepthwise = /depthwise/i.test(`${type} ${name}`) && shape.length === 4;
    return isTransposed || isDepthwise
      ? { output: last - 1, input: last }
      : { output: last, input: Math.max(0, last - 1) };
  };
}
