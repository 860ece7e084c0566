import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../compression/numeric/seeded-random.ts';
import { imageValues, type LabelledImages } from '../training/images.ts';

/** Mean and leading principal components of one class of images, in values from -1 to 1. */
interface ClassModel {
  readonly mean: Float32Array;
  /** `components` rows of unit length. */
  readonly axes: Float32Array;
  readonly deviations: Float32Array;
}

const iterations = 12;

/**
 * The baseline a GAN has to beat: images drawn from a Gaussian on the first `components` principal components of their class, clipped to
 * the range of images. One class after another is fitted, by subspace iteration; `labels` are the classes of the images to draw.
 */
export function samplePrincipalComponents(
  images: LabelledImages,
  labels: Uint8Array,
  { components, seed }: { components: number; seed: number },
): Float32Array {
  const area = images.size * images.size;
  const random = createRandom(seed);
  const models = new Map<number, ClassModel>();
  const out = new Float32Array(labels.length * area);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row];
    const model = models.get(label) ?? fitClass(images, label, components);
    models.set(label, model);
    const image = out.subarray(row * area, (row + 1) * area);
    image.set(model.mean);
    for (let c = 0; c < components; c++) {
      const amount = random.normal() * model.deviations[c];
      for (let i = 0; i < area; i++) image[i] += amount * model.axes[c * area + i];
    }
    for (let i = 0; i < area; i++) image[i] = Math.max(-1, Math.min(1, image[i]));
  }
  return out;
}

function fitClass(images: LabelledImages, label: number, components: number): ClassModel {
  const area = images.size * images.size;
  const members = [...images.labels.keys()].filter((index) => images.labels[index] === label);
  const values = new Float32Array(members.length * area);
  members.forEach((index, row) => values.set(imageValues(images, 1, index), row * area));
  return tf.tidy(() => {
    const rows = tf.tensor2d(values, [members.length, area]);
    const mean = tf.mean(rows, 0);
    const centred = tf.sub<tf.Tensor2D>(rows, mean);
    let axes = orthonormal(tf.randomNormal<tf.Rank.R2>([components, area], 0, 1, 'float32', 1 + label));
    for (let i = 0; i < iterations; i++) {
      axes = orthonormal(tf.matMul(tf.matMul(axes, centred, false, true), centred));
    }
    const scores = tf.matMul(axes, centred, false, true);
    const deviations = tf.sqrt(tf.mean(tf.square(scores), 1));
    return {
      mean: mean.dataSync<'float32'>(),
      axes: axes.dataSync<'float32'>(),
      deviations: deviations.dataSync<'float32'>(),
    };
  });
}

/** Gram-Schmidt on the rows, in the order of the rows. */
function orthonormal(matrix: tf.Tensor2D): tf.Tensor2D {
  const [count, size] = matrix.shape;
  const rows = Float64Array.from(matrix.dataSync());
  const row = (index: number) => rows.subarray(index * size, (index + 1) * size);
  for (let i = 0; i < count; i++) {
    const current = row(i);
    for (let j = 0; j < i; j++) {
      const other = row(j);
      let dot = 0;
      for (let k = 0; k < size; k++) dot += current[k] * other[k];
      for (let k = 0; k < size; k++) current[k] -= dot * other[k];
    }
    let norm = 0;
    for (const value of current) norm += value * value;
    for (let k = 0; k < size; k++) current[k] /= Math.sqrt(norm);
  }
  return tf.tensor2d(Float32Array.from(rows), [count, size]);
}
