import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { createRandom } from '../../compression/numeric/seeded-random.ts';

/** Standard normal latents [count, size], row by row from a seed, the same in every engine. */
export function seededLatents(count: number, size: number, seed: number): tf.Tensor2D {
  return tf.tensor2d(latentValues(count, size, seed), [count, size]);
}

export function latentValues(count: number, size: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: count * size }, () => random.normal());
}

/**
 * Makes a generator answer a latent z as it answered `factor` times z, by scaling the rows of its first kernel that read the latent.
 * Above 1 this is the truncation trick of Brock et al. (2019) turned round: more variety, a little less fidelity.
 */
export function widenLatents(
  generator: LayersModel,
  layer: string,
  latentSize: number,
  factor: number,
): void {
  const dense = generator.getLayer(layer);
  const [kernel, ...others] = dense.getWeights();
  const [rows] = kernel.shape;
  const scales = Array.from({ length: rows }, (_, row) => (row < latentSize ? factor : 1));
  const widened = tf.tidy(() => tf.mul(kernel, tf.tensor2d(scales, [rows, 1])));
  dense.setWeights([widened, ...others]);
  widened.dispose();
}
