import type { LayersModel } from '@tensorflow/tfjs-layers';

/** Parameters and multiply-accumulates of a network for one image. */
export interface NetCost {
  readonly parameters: number;
  readonly macs: number;
}

/**
 * Counts what dense layers and convolutions multiply and add, padding included; a transposed convolution meets every tap once at each pixel
 * of its input.
 */
export function netCost(model: LayersModel): NetCost {
  const macs = model.layers.reduce((sum, layer) => sum + layerMacs(layer), 0);
  return { parameters: model.countParams(), macs };
}

function layerMacs(layer: LayersModel['layers'][number]): number {
  const kernel = layer.weights.find(({ originalName }) => originalName.endsWith('kernel'))?.shape;
  if (!kernel) return 0;
  const taps = kernel.reduce<number>((product, size) => product * (size ?? 1), 1);
  const { shape } = layer.getClassName() === 'Conv2DTranspose' ? inputOf(layer) : outputOf(layer);
  return taps * (shape.length === 4 ? (shape[1] ?? 1) * (shape[2] ?? 1) : 1);
}

/** Each input pixel of a transposed convolution meets every tap once. */
const inputOf = ({ input }: LayersModel['layers'][number]) => (Array.isArray(input) ? input[0] : input);
const outputOf = ({ output }: LayersModel['layers'][number]) => (Array.isArray(output) ? output[0] : output);
