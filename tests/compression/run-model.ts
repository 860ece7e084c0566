import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import * as layers from '@tensorflow/tfjs-layers';
import { readModel } from '../../src/compression/model-file/read-model.ts';
import { writeModel } from '../../src/compression/model-file/write-model.ts';
import type { Model } from '../../src/compression/model.ts';
import { createRandom } from '../../src/compression/numeric/seeded-random.ts';
import { artifactsOf, modelToValue } from '../../src/inference/model-value.ts';

await tf.setBackend('cpu');

/** A tfjs model as a Model value, through the text and bytes of its files. */
export async function valueOf(model: layers.LayersModel): Promise<Model> {
  const files = writeModel(await modelToValue(model));
  return readModel(new TextDecoder().decode(files.get('model.json')), files);
}

/** The weights replaced by normal numbers, so that biases, scales and statistics are not at their defaults; variances positive. */
export function withRandomWeights(model: Model, seed = 1): Model {
  const random = createRandom(seed);
  return {
    ...model,
    weights: model.weights.map((tensor) => ({
      ...tensor,
      values: Float32Array.from(tensor.values, () => {
        const value = 0.3 * random.normal();
        return tensor.name.endsWith('moving_variance') ? 0.5 + value * value : value;
      }),
    })),
  };
}

/** Loads a Model in tfjs from files and runs it on normal inputs: the flat outputs for a batch of 3. */
export async function outputsOf(model: Model, seed = 2): Promise<Float32Array> {
  const files = writeModel(model);
  const value = readModel(new TextDecoder().decode(files.get('model.json')), files);
  const loaded = await layers.loadLayersModel(tf.io.fromMemory(artifactsOf(value)));
  const random = createRandom(seed);
  const inputs = loaded.inputs.map(({ shape }) => {
    const full = [3, ...shape.slice(1)] as number[];
    return tf.tensor(
      Float32Array.from({ length: tf.util.sizeFromShape(full) }, () => random.normal()),
      full,
    );
  });
  const output = loaded.predict(inputs) as tf.Tensor;
  const values = (await output.data()) as Float32Array;
  tf.dispose([...inputs, output]);
  loaded.dispose();
  return values;
}

/** The largest difference between two lists. */
export function largestDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Infinity;
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
}

const { dense, conv2d, conv2dTranspose, depthwiseConv2d, separableConv2d, batchNormalization } =
  layers.layers;
const { leakyReLU, reshape, flatten, concatenate, add, upSampling2d, activation } = layers.layers;

type Symbol = layers.SymbolicTensor;

/** Dense, reshape, transposed convolutions: the DCGAN shape, with a second input as a class condition. */
export function buildGenerator(): layers.LayersModel {
  const latent = layers.input({ shape: [6], name: 'latent' });
  const label = layers.input({ shape: [3], name: 'label' });
  let x = concatenate({ name: 'both' }).apply([latent, label]) as Symbol;
  x = leakyReLU({ name: 'act0', alpha: 0.2 }).apply(
    dense({ name: 'project', units: 4 * 4 * 8 }).apply(x),
  ) as Symbol;
  x = reshape({ name: 'cells', targetShape: [4, 4, 8] }).apply(x) as Symbol;
  x = conv2dTranspose({ name: 'up1', filters: 6, kernelSize: 4, strides: 2, padding: 'same' }).apply(
    x,
  ) as Symbol;
  x = leakyReLU({ name: 'act1', alpha: 0.2 }).apply(x) as Symbol;
  x = conv2dTranspose({ name: 'up2', filters: 5, kernelSize: 3, strides: 2, padding: 'valid' }).apply(
    x,
  ) as Symbol;
  x = leakyReLU({ name: 'act2', alpha: 0.2 }).apply(x) as Symbol;
  const image = conv2d({
    name: 'paint',
    filters: 1,
    kernelSize: 3,
    padding: 'same',
    activation: 'tanh',
  }).apply(x);
  return layers.model({ inputs: [latent, label], outputs: image as Symbol });
}

/** A small U-Net with batch normalization, concat, add, depthwise and separable convolutions, and a dense head. */
export function buildUNet(): layers.LayersModel {
  const input = layers.input({ shape: [8, 8, 2], name: 'image' });
  const down = (x: Symbol, name: string, filters: number, strides: number) => {
    const conv = conv2d({ name, filters, kernelSize: 3, strides, padding: 'same', useBias: false }).apply(x);
    const norm = batchNormalization({ name: `${name}_bn` }).apply(conv);
    return activation({ name: `${name}_act`, activation: 'relu' }).apply(norm) as Symbol;
  };
  const a = down(input, 'down1', 6, 1);
  const b = down(a, 'down2', 8, 2);
  const c = add({ name: 'residual' }).apply([b, down(b, 'mid', 8, 1)]) as Symbol;
  const d = depthwiseConv2d({ name: 'depth', kernelSize: 3, padding: 'same' }).apply(c) as Symbol;
  const e = upSampling2d({ name: 'grow', size: [2, 2] }).apply(d) as Symbol;
  const f = concatenate({ name: 'skip' }).apply([e, a]) as Symbol;
  const g = separableConv2d({
    name: 'separable',
    filters: 4,
    kernelSize: 3,
    padding: 'same',
    activation: 'relu',
  }).apply(f) as Symbol;
  const h = flatten({ name: 'flat' }).apply(g) as Symbol;
  const output = dense({ name: 'head', units: 5 }).apply(h);
  return layers.model({ inputs: input, outputs: output as Symbol });
}

/** A chain without branches, saved as a Sequential model: its first layer declares the input shape. */
export function buildSequential(): layers.LayersModel {
  return layers.sequential({
    layers: [
      dense({ name: 'first', units: 2 * 2 * 6, inputShape: [5], activation: 'relu' }),
      reshape({ name: 'cells', targetShape: [2, 2, 6] }),
      conv2dTranspose({ name: 'up', filters: 4, kernelSize: 5, strides: 3, padding: 'same', useBias: false }),
      batchNormalization({ name: 'norm' }),
      conv2d({ name: 'last', filters: 2, kernelSize: [3, 2], strides: [2, 1], padding: 'valid' }),
    ],
  });
}
