import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../compression/numeric/seeded-random.ts';

/** Standard normal latents [count, size], row by row from a seed, the same in every engine. */
export function seededLatents(count: number, size: number, seed: number): tf.Tensor2D {
  return tf.tensor2d(latentValues(count, size, seed), [count, size]);
}

export function latentValues(count: number, size: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: count * size }, () => random.normal());
}
