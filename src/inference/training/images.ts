import * as tf from '@tensorflow/tfjs-core';

/** Grey images as bytes, row-major, with a label each. */
export interface LabelledImages {
  readonly count: number;
  readonly size: number;
  /** `count * size * size` values, 0 to 255. */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** The images of `indices` as [n, size, size, 1] in [-1, 1]. */
export function imageBatch(images: LabelledImages, indices: ArrayLike<number>): tf.Tensor4D {
  const area = images.size * images.size;
  const values = new Float32Array(indices.length * area);
  for (let row = 0; row < indices.length; row++) {
    const start = indices[row] * area;
    for (let i = 0; i < area; i++) values[row * area + i] = images.pixels[start + i] / 127.5 - 1;
  }
  return tf.tensor4d(values, [indices.length, images.size, images.size, 1]);
}

/** `count` images from `first` on as values in [-1, 1]. */
export function imageValues({ size, pixels }: LabelledImages, count: number, first = 0): Float32Array {
  const bytes = pixels.subarray(first * size * size, (first + count) * size * size);
  return Float32Array.from(bytes, (byte) => byte / 127.5 - 1);
}

/** Labels as rows with a one, [n, classes]. */
export function oneHotBatch(labels: ArrayLike<number>, classes: number): tf.Tensor2D {
  const values = new Float32Array(labels.length * classes);
  for (let row = 0; row < labels.length; row++) values[row * classes + labels[row]] = 1;
  return tf.tensor2d(values, [labels.length, classes]);
}

/** Labels of the images of `indices` as rows with a one, [n, classes]. */
export function labelBatch(images: LabelledImages, indices: ArrayLike<number>, classes: number): tf.Tensor2D {
  const labels = Array.from(indices, (index) => images.labels[index]);
  return oneHotBatch(labels, classes);
}
