import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { CompressionError } from '../../compression/compression-error.ts';
import type { SeededRandom } from '../../compression/numeric/seeded-random.ts';

/** Images or edge maps to draw inputs from, by the name of the model's input: rows one after another. */
export interface InputPool {
  readonly count: number;
  readonly values: Float32Array;
}

/** How one input of a model is drawn for a batch. */
type Drawer = (batch: number, random: SeededRandom) => tf.Tensor;

/**
 * Draws the inputs of a model's training batches: rows of its pool where there is one, a random class for an input named `label`, standard
 * normal values for any other vector. An image input without a pool is an error, since noise would teach nothing.
 */
export function createInputDrawer(
  model: LayersModel,
  pools: Readonly<Record<string, InputPool>>,
): (batch: number, random: SeededRandom) => tf.Tensor[] {
  const drawers = model.inputs.map((input, index): Drawer => {
    const shape = input.shape.slice(1).map((size) => size ?? 1);
    const name = model.inputNames[index];
    const pool = pools[name];
    if (pool) return fromPool(pool, shape);
    if (shape.length !== 1) {
      throw new CompressionError(
        `The model's input ${name} takes images of ${shape.join('x')}, and none were given to learn from.`,
        `Give the trainer a pool of inputs named ${name}.`,
      );
    }
    return name.startsWith('label') ? oneHot(shape[0]) : normal(shape[0]);
  });
  return (batch, random) => drawers.map((draw) => draw(batch, random));
}

function fromPool({ count, values }: InputPool, shape: number[]): Drawer {
  const size = tf.util.sizeFromShape(shape);
  return (batch, random) => {
    const rows = new Float32Array(batch * size);
    for (let row = 0; row < batch; row++) {
      const start = random.integer(count) * size;
      rows.set(values.subarray(start, start + size), row * size);
    }
    return tf.tensor(rows, [batch, ...shape]);
  };
}

const normal =
  (size: number): Drawer =>
  (batch, random) =>
    tf.tensor2d(
      Float32Array.from({ length: batch * size }, () => random.normal()),
      [batch, size],
    );

const oneHot =
  (classes: number): Drawer =>
  (batch, random) => {
    const values = new Float32Array(batch * classes);
    for (let row = 0; row < batch; row++) values[row * classes + random.integer(classes)] = 1;
    return tf.tensor2d(values, [batch, classes]);
  };
