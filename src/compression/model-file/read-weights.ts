import { CompressionError } from '../compression-error.ts';
import type { WeightTensor } from '../model.ts';
import { fromFloat16 } from '../numeric/half-float.ts';
import { decodeCoding } from '../tensor/decode-coding.ts';
import { ELEMENT_BYTES, type ManifestEntry, type ManifestGroup } from './manifest.ts';

/** The weights of one manifest group from the bytes of its shards. Throws CompressionError for missing, short or surplus bytes. */
export function readWeights(group: ManifestGroup, shards: ReadonlyMap<string, Uint8Array>): WeightTensor[] {
  const bytes = joinShards(group, shards);
  let at = 0;
  const weights = group.entries.map((entry) => {
    const length = storedBytes(entry, bytes, at);
    if (!(at + length <= bytes.length)) throw tooShort(group, entry, length, bytes.length - at);
    const stored = bytes.slice(at, at + length);
    at += length;
    return toTensor(entry, stored);
  });
  if (at !== bytes.length) {
    throw new CompressionError(
      `${group.paths.join(', ')}: ${bytes.length - at} bytes more than the weights of model.json need.`,
      'Take model.json and its shards from the same export.',
    );
  }
  return weights;
}

function joinShards(group: ManifestGroup, shards: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = group.paths.map((path) => {
    const part = shards.get(path);
    if (part === undefined) {
      throw new CompressionError(
        `The weights file "${path}" is missing.`,
        'Give all files that model.json names, beside model.json.',
      );
    }
    return part;
  });
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function storedBytes(entry: ManifestEntry, bytes: Uint8Array, at: number): number {
  if (entry.dtype !== 'string') {
    return entry.size * ELEMENT_BYTES[entry.quantization?.dtype ?? entry.dtype];
  }
  // Strings are stored as a 4-byte length and the bytes, each.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = at;
  for (let i = 0; i < entry.size; i++) {
    if (end + 4 > bytes.length) return Infinity;
    end += 4 + view.getUint32(end, true);
  }
  return end - at;
}

function tooShort(
  group: ManifestGroup,
  entry: ManifestEntry,
  needed: number,
  left: number,
): CompressionError {
  return new CompressionError(
    `${group.paths.join(', ')}: weight "${entry.name}" needs ${Number.isFinite(needed) ? needed : 'more'} bytes and ${left} are left.`,
    'The file is cut short or belongs to another model; download it again.',
  );
}

function toTensor(entry: ManifestEntry, stored: Uint8Array<ArrayBuffer>): WeightTensor {
  const { name, shape, dtype, group, quantization } = entry;
  const base = { name, shape, dtype, ...(group === undefined ? {} : { group }) };
  if (quantization !== undefined) return { ...base, ...widen(entry, stored) };
  if (dtype === 'float32') return { ...base, values: new Float32Array(stored.buffer) };
  if (dtype === 'int32') return { ...base, values: new Int32Array(stored.buffer) };
  return { ...base, values: stored };
}

/** What tfjs computes on loading (`decodeWeights`), with the codes kept where they are weights. */
function widen(
  entry: ManifestEntry,
  stored: Uint8Array<ArrayBuffer>,
): Pick<WeightTensor, 'values' | 'coding'> {
  const quantization = entry.quantization ?? { dtype: 'uint8', scale: 1, min: 0 };
  if (entry.dtype !== 'float32' && entry.dtype !== 'int32') {
    throw new CompressionError(
      `Weight "${entry.name}" is ${entry.dtype} and quantized.`,
      'tfjs narrows float32 and int32 only.',
    );
  }
  const narrow = quantization.dtype === 'uint8' ? stored : new Uint16Array(stored.buffer);
  if (quantization.dtype === 'float16') {
    const values = Float32Array.from(narrow, fromFloat16);
    return entry.dtype === 'int32'
      ? { values: Int32Array.from(values) }
      : { values, coding: { kind: 'float16' } };
  }
  const { scale, min } = quantization;
  if (entry.dtype === 'int32')
    return { values: Int32Array.from(narrow, (code) => Math.round(code * scale + min)) };
  const coding = {
    kind: 'uniform',
    bits: quantization.dtype === 'uint8' ? 8 : 16,
    codes: Int32Array.from(narrow),
    scales: Float64Array.of(scale),
    ...(min === 0 ? {} : { offsets: Float64Array.of(min) }),
  } as const;
  return { values: decodeCoding(coding, entry.shape), coding };
}
