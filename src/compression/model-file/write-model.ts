import type { Model, WeightTensor } from '../model.ts';
import { toFloat16 } from '../numeric/half-float.ts';

/** How a model is written. */
export interface WriteModelOptions {
  /** Largest shard in bytes; tfjs uses 4 MiB so that browsers cache each. */
  readonly shardBytes?: number;
  /** Narrow weights to tfjs's own uint8, uint16 or float16 wherever loading then gives the same values bit for bit. */
  readonly narrow?: boolean;
}

/** The files of a tfjs model: `model.json` and its shards by path. Loading them in tfjs gives the model's very values. */
export function writeModel(model: Model, options: WriteModelOptions = {}): Map<string, Uint8Array> {
  const { shardBytes = 4194304, narrow = true } = options;
  const stored = model.weights.map((tensor) => storeTensor(tensor, narrow));
  const total = stored.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const joined = new Uint8Array(total);
  let at = 0;
  for (const { bytes } of stored) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  const count = Math.max(1, Math.ceil(total / shardBytes));
  const paths = Array.from({ length: count }, (_, index) => `group1-shard${index + 1}of${count}.bin`);
  const json = {
    modelTopology: model.topology,
    ...model.extra,
    format: model.format,
    weightsManifest: [{ paths, weights: stored.map(({ entry }) => entry) }],
  };
  const files = new Map([['model.json', new TextEncoder().encode(JSON.stringify(json))]]);
  paths.forEach((path, index) => files.set(path, joined.slice(index * shardBytes, (index + 1) * shardBytes)));
  return files;
}

interface StoredTensor {
  readonly entry: Record<string, unknown>;
  readonly bytes: Uint8Array;
}

function storeTensor(tensor: WeightTensor, narrow: boolean): StoredTensor {
  const { name, shape, dtype, group, values } = tensor;
  const entry = { name, shape, dtype, ...(group === undefined ? {} : { group }) };
  const narrowed = narrow ? narrowTensor(tensor) : undefined;
  if (narrowed) return { entry: { ...entry, quantization: narrowed.quantization }, bytes: narrowed.bytes };
  return { entry, bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) };
}

interface Narrowed {
  readonly quantization: Record<string, unknown>;
  readonly bytes: Uint8Array;
}

function narrowTensor({ coding, values }: WeightTensor): Narrowed | undefined {
  if (coding?.kind === 'float16') {
    return { quantization: { dtype: 'float16' }, bytes: bytesOf(Uint16Array.from(values, toFloat16)) };
  }
  if (coding?.kind !== 'uniform' || coding.scales.length !== 1 || coding.codes.length === 0) return undefined;
  const { codes } = coding;
  const lowest = codes.reduce((a, b) => Math.min(a, b));
  const range = codes.reduce((a, b) => Math.max(a, b)) - lowest;
  if (range > 65535) return undefined;
  const scale = coding.scales[0];
  const min = scale * lowest + (coding.offsets?.[0] ?? 0);
  // tfjs computes code * scale + min in doubles and rounds once, so not every choice of `min` gives our values back.
  const isSame = values.every((value, i) => Object.is(Math.fround((codes[i] - lowest) * scale + min), value));
  if (!isSame) return undefined;
  const narrow =
    range > 255 ? Uint16Array.from(codes, (c) => c - lowest) : Uint8Array.from(codes, (c) => c - lowest);
  return { quantization: { dtype: range > 255 ? 'uint16' : 'uint8', scale, min }, bytes: bytesOf(narrow) };
}

function bytesOf(values: Uint8Array | Uint16Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
