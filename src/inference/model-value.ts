import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import type { Model, WeightTensor, WeightType } from '../compression/model.ts';

function isSupported(dtype: string): dtype is WeightType {
  return ['float32', 'int32', 'bool'].includes(dtype);
}

/** A tfjs Layers model as data: its topology and a copy of its weights. */
export async function modelToValue(model: layers.LayersModel): Promise<Model> {
  let artifacts: tf.io.ModelArtifacts | undefined;
  await model.save(
    tf.io.withSaveHandler((saved) => {
      artifacts = saved;
      return Promise.resolve({ modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(saved) });
    }),
  );
  if (!artifacts?.weightSpecs || !artifacts.weightData)
    throw new Error('tfjs saved the model without weights.');
  const bytes = tf.io.CompositeArrayBuffer.join(artifacts.weightData);
  let offset = 0;
  const weights = artifacts.weightSpecs.map(({ name, shape, dtype }): WeightTensor => {
    if (!isSupported(dtype))
      throw new Error(`Weight ${name} holds no numbers; only numbers and booleans are read.`);
    const count = tf.util.sizeFromShape(shape);
    const values = viewOf(bytes, { offset, count, dtype });
    offset += values.byteLength;
    return { name, shape, dtype, values };
  });
  return { format: 'layers-model', topology: withoutClasses(artifacts.modelTopology), weights };
}

/** A tfjs Layers model of a model value. Throws, naming the fault, when the topology and weights do not fit each other. */
export async function valueToModel(value: Model): Promise<layers.LayersModel> {
  if (value.format !== 'layers-model')
    throw new Error('This model is a graph model; training needs a Layers model.');
  return await layers.loadLayersModel(tf.io.fromMemory(artifactsOf(value)));
}

/** What tfjs's loaders take. */
export function artifactsOf(value: Model): tf.io.ModelArtifacts {
  const odd = value.weights.find(({ dtype }) => !['float32', 'int32', 'bool'].includes(dtype));
  if (odd)
    throw new Error(`Weight ${odd.name} is ${odd.dtype}; the engine runs float32, int32 and bool weights.`);
  const total = value.weights.reduce((sum, { values }) => sum + values.byteLength, 0);
  const bytes = new Uint8Array(total);
  let offset = 0;
  for (const { values } of value.weights) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), offset);
    offset += values.byteLength;
  }
  return {
    modelTopology: value.topology as object,
    weightSpecs: value.weights.map(({ name, shape, dtype }) => ({
      name,
      shape: [...shape],
      dtype: dtype as 'float32' | 'int32' | 'bool',
    })),
    weightData: bytes.buffer,
  };
}

function viewOf(
  bytes: ArrayBuffer,
  { offset, count, dtype }: { offset: number; count: number; dtype: WeightType },
): WeightTensor['values'] {
  if (dtype === 'float32') return new Float32Array(bytes.slice(offset, offset + 4 * count));
  if (dtype === 'int32') return new Int32Array(bytes.slice(offset, offset + 4 * count));
  return new Uint8Array(bytes.slice(offset, offset + count));
}

/** tfjs's topology holds instances of its own classes; as JSON it is what model.json holds. */
const withoutClasses = (topology: unknown): unknown => JSON.parse(JSON.stringify(topology));
