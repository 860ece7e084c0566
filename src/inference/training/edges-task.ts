import * as tf from '@tensorflow/tfjs-core';
import { edgeMap } from '../edge-map.ts';
import type { AdversarialTask, AdversarialTraining } from './adversarial-trainer.ts';
import { createBatches } from './batches.ts';
import { imageBatch, type LabelledImages } from './images.ts';

/** Garments from their edge maps: pairs of an edge map and its image, with the absolute error weighted by `fidelity` (Isola et al. 2017). */
export function edgesTask(
  images: LabelledImages,
  { seed, batch }: AdversarialTraining,
  fidelity: number,
): AdversarialTask {
  const batches = createBatches(images.count, batch, seed);
  return {
    batchOf(step) {
      const indices = batches(step);
      const condition = edgeBatch(images, indices);
      return { real: imageBatch(images, indices), condition, inputs: condition };
    },
    extraLoss: (fake, real) => tf.mul<tf.Scalar>(tf.mean(tf.abs(tf.sub(fake, real))), fidelity),
  };
}

/** Edge maps of the images of `indices`, [n, size, size, 1], values 0, 0.5 and 1. */
export function edgeBatch(images: LabelledImages, indices: ArrayLike<number>): tf.Tensor4D {
  const { size, pixels } = images;
  const area = size * size;
  const values = new Float32Array(indices.length * area);
  for (let row = 0; row < indices.length; row++) {
    const image = pixels.subarray(indices[row] * area, (indices[row] + 1) * area);
    values.set(edgeMap(image, size), row * area);
  }
  return tf.tensor4d(values, [indices.length, size, size, 1]);
}

/** Edge maps of the first `count` images as values, one image after another. */
export function edgeValues({ size, pixels }: LabelledImages, count: number): Float32Array {
  const area = size * size;
  const values = new Float32Array(count * area);
  for (let image = 0; image < count; image++) {
    values.set(edgeMap(pixels.subarray(image * area, (image + 1) * area), size), image * area);
  }
  return values;
}
