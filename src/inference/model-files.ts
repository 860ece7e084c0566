import type { Model, WeightTensor } from '../compression/model.ts';
import { fromHalf, toHalf } from './half-float.ts';

/** The two files of a tfjs model. */
export interface ModelFiles {
  /** Text of `model.json`. */
  readonly json: string;
  /** Bytes of `weights.bin`, which the JSON names. */
  readonly weights: Uint8Array<ArrayBuffer>;
}

/** Writes a model as tfjs files, its float weights as float16 (tfjs's own `quantization` entry, which every tfjs loader widens again). */
export function writeModelFiles(model: Model): ModelFiles {
  const parts = model.weights.map(encodeWeight);
  const weights = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    weights.set(part, offset);
    offset += part.length;
  }
  const specs = model.weights.map(({ name, shape, dtype }) => ({
    name,
    shape,
    dtype,
    ...(dtype === 'float32' ? { quantization: { dtype: 'float16', original_dtype: 'float32' } } : {}),
  }));
  const json = JSON.stringify({
    format: model.format,
    generatedBy: 'gan-compression-atlas',
    convertedBy: null,
    ...model.extra,
    modelTopology: model.topology,
    weightsManifest: [{ paths: ['weights.bin'], weights: specs }],
  });
  return { json, weights };
}

function encodeWeight({ dtype, values }: WeightTensor): Uint8Array {
  if (dtype !== 'float32') return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const halves = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) halves[i] = toHalf(values[i]);
  return new Uint8Array(halves.buffer);
}

/** Reads what `writeModelFiles` wrote. For files of other origin use the compression core's reader, which takes nothing for granted. */
export function readModelFiles(json: string, bytes: Uint8Array): Model {
  const { format, modelTopology, weightsManifest, ...extra } = JSON.parse(json) as {
    format: Model['format'];
    modelTopology: unknown;
    weightsManifest: {
      weights: { name: string; shape: number[]; dtype: 'float32' | 'int32'; quantization?: object }[];
    }[];
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  const weights = weightsManifest[0].weights.map(({ name, shape, dtype, quantization }): WeightTensor => {
    const count = shape.reduce((product, size) => product * size, 1);
    const start = offset;
    offset += count * (quantization ? 2 : 4);
    if (offset > bytes.length) throw new Error(`The weights end within ${name}; copy weights.bin again.`);
    if (dtype === 'int32') {
      return {
        name,
        shape,
        dtype,
        values: Int32Array.from({ length: count }, (_, i) => view.getInt32(start + 4 * i, true)),
      };
    }
    const at = quantization
      ? (i: number) => fromHalf(view.getUint16(start + 2 * i, true))
      : (i: number) => view.getFloat32(start + 4 * i, true);
    return { name, shape, dtype, values: Float32Array.from({ length: count }, (_, i) => at(i)) };
  });
  return { format, topology: modelTopology, weights, extra };
}
