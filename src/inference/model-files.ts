import type { Model, WeightTensor } from '../compression/model.ts';
import { toHalf } from './half-float.ts';

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
