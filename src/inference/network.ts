import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Model } from '../compression/model.ts';
import { noTick, type Tick } from '../compression/tick.ts';
import { valueToModel } from './model-value.ts';

/** An input or output of a network: its name and the shape of one row. */
export interface Port {
  readonly name: string;
  readonly shape: readonly number[];
}

/** A model ready to run on the backend in use. Values go in and come out as rows, one after another. */
export interface Network {
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /** Runs `count` rows in batches (64 rows unless told), with a tick before each, and returns the rows of every output. */
  run(inputs: readonly Float32Array[], options: RunOptions): Promise<Float32Array[]>;
  /** Frees the weights, once the runs that are under way have ended. */
  dispose(): void;
}

export interface RunOptions {
  readonly count: number;
  readonly batch?: number;
  readonly tick?: Tick;
}

/** Loads a model value. Throws, naming the fault, when topology and weights do not fit. */
export async function createNetwork(value: Model): Promise<Network> {
  return networkOf(await valueToModel(value));
}

/** A tfjs model as a network; disposing of one disposes of the other. */
export function networkOf(model: LayersModel): Network {
  const inputs = model.inputs.map((input, index) => portOf(model.inputNames[index], input));
  const outputs = model.outputs.map((output, index) => portOf(model.outputNames[index], output));
  let running = 0;
  let isUnwanted = false;

  const runBatches = async (
    rows: readonly Float32Array[],
    { count, batch = 64, tick = noTick }: RunOptions,
  ) => {
    checkRows(rows, inputs, count);
    const results = outputs.map(({ shape }) => new Float32Array(count * tf.util.sizeFromShape([...shape])));
    for (let start = 0; start < count; start += batch) {
      await tick(start / count);
      const size = Math.min(batch, count - start);
      const made = tf.tidy(() => {
        const slices = inputs.map(({ shape }, index) => sliceRows(rows[index], shape, start, size));
        const output = model.predict(slices);
        return Array.isArray(output) ? output : [output];
      });
      for (const [index, tensor] of made.entries()) {
        results[index].set(await tensor.data<'float32'>(), (start * tensor.size) / size);
      }
      tf.dispose(made);
    }
    return results;
  };

  return {
    inputs,
    outputs,
    async run(rows, options) {
      running += 1;
      try {
        return await runBatches(rows, options);
      } finally {
        running -= 1;
        if (isUnwanted && running === 0) model.dispose();
      }
    },
    dispose() {
      isUnwanted = true;
      if (running === 0) model.dispose();
    },
  };
}

/** Named by the layer: tfjs numbers its tensors' names when a net is loaded twice. */
function portOf(name: string, { shape }: { shape: (number | null)[] }): Port {
  return { name, shape: shape.slice(1).map((size) => size ?? 1) };
}

function sliceRows(rows: Float32Array, shape: readonly number[], start: number, size: number): tf.Tensor {
  const width = tf.util.sizeFromShape([...shape]);
  return tf.tensor(rows.subarray(start * width, (start + size) * width), [size, ...shape]);
}

function checkRows(rows: readonly Float32Array[], inputs: readonly Port[], count: number): void {
  if (rows.length !== inputs.length) {
    throw new RangeError(
      `The model takes ${inputs.length} inputs (${inputs.map(({ name }) => name).join(', ')}), got ${rows.length}.`,
    );
  }
  for (const [index, { name, shape }] of inputs.entries()) {
    const wanted = count * tf.util.sizeFromShape([...shape]);
    if (rows[index].length !== wanted) {
      throw new RangeError(
        `Input ${name} of ${count} rows needs ${wanted} values, got ${rows[index].length}.`,
      );
    }
  }
}
