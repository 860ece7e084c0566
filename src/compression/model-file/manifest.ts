import { CompressionError } from '../compression-error.ts';
import type { WeightType } from '../model.ts';

/** How tfjs narrowed a weight for download. */
export interface ManifestQuantization {
  readonly dtype: 'uint8' | 'uint16' | 'float16';
  readonly scale: number;
  readonly min: number;
}

/** One weight as `weightsManifest` declares it, checked. `size` is its number of elements. */
export interface ManifestEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly size: number;
  readonly dtype: WeightType;
  readonly group?: string;
  readonly quantization?: ManifestQuantization;
}

/** A group of weights and the files that hold them, in order. */
export interface ManifestGroup {
  readonly paths: readonly string[];
  readonly entries: readonly ManifestEntry[];
}

/** Bytes of an element as stored; `string` has no fixed width. */
export const ELEMENT_BYTES: Readonly<Record<string, number>> = {
  float32: 4,
  int32: 4,
  bool: 1,
  uint8: 1,
  complex64: 8,
  uint16: 2,
  float16: 2,
};

const WEIGHT_TYPES = ['float32', 'int32', 'bool', 'uint8', 'string', 'complex64'];

/** Parses `weightsManifest`. Throws CompressionError naming the weight and field that is wrong. */
export function parseManifest(manifest: unknown): ManifestGroup[] {
  if (!Array.isArray(manifest)) {
    throw new CompressionError(
      'model.json has no weightsManifest list.',
      'Give a tfjs Layers or Graph model.',
    );
  }
  const groups = manifest.map(parseGroup);
  const seen = new Set<string>();
  for (const { name } of groups.flatMap((group) => group.entries)) {
    if (seen.has(name)) {
      throw new CompressionError(`model.json declares weight "${name}" twice.`, 'Export the model again.');
    }
    seen.add(name);
  }
  return groups;
}

function parseGroup(group: unknown, index: number): ManifestGroup {
  const { paths, weights } = (isRecord(group) ? group : {}) as { paths?: unknown; weights?: unknown };
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string') || !Array.isArray(weights)) {
    throw new CompressionError(
      `model.json, weightsManifest group ${index + 1} lacks paths or weights.`,
      'Export the model again.',
    );
  }
  return {
    paths,
    entries: weights.map((entry, at) => parseEntry(entry, `group ${index + 1}, weight ${at + 1}`)),
  };
}

function parseEntry(entry: unknown, where: string): ManifestEntry {
  if (!isRecord(entry) || typeof entry['name'] !== 'string') {
    throw new CompressionError(`model.json, ${where} has no name.`, 'Export the model again.');
  }
  const { name, dtype } = entry as { name: string; dtype: unknown };
  if (typeof dtype !== 'string' || !WEIGHT_TYPES.includes(dtype)) {
    throw new CompressionError(
      `model.json, weight "${name}" has the unknown dtype ${JSON.stringify(dtype) ?? 'none'}.`,
      `Known: ${WEIGHT_TYPES.join(', ')}.`,
    );
  }
  const shape = parseShape(entry['shape'], name);
  return {
    name,
    shape,
    size: shape.reduce((product, n) => product * n, 1),
    dtype: dtype as WeightType,
    ...(typeof entry['group'] === 'string' ? { group: entry['group'] } : {}),
    ...(entry['quantization'] === undefined
      ? {}
      : { quantization: parseQuantization(entry['quantization'], name) }),
  };
}

/** Checks a shape: whole numbers from 0 whose product is at most 2^31. */
export function parseShape(shape: unknown, name: string): number[] {
  const isShape =
    Array.isArray(shape) && shape.length <= 16 && shape.every((n) => Number.isInteger(n) && n >= 0);
  const size = isShape ? (shape as number[]).reduce((product, n) => product * n, 1) : NaN;
  if (!isShape || !(size <= 2147483648)) {
    throw new CompressionError(
      `Weight "${name}" has the shape ${JSON.stringify(shape)?.slice(0, 80) ?? 'none'}.`,
      'A shape is a list of at most 16 whole numbers from 0 with a product of at most 2^31.',
    );
  }
  return shape as number[];
}

function parseQuantization(quantization: unknown, name: string): ManifestQuantization {
  const { dtype, scale = 1, min = 0 } = isRecord(quantization) ? quantization : {};
  const isKnown = dtype === 'uint8' || dtype === 'uint16' || dtype === 'float16';
  if (!isKnown || typeof scale !== 'number' || typeof min !== 'number') {
    throw new CompressionError(
      `model.json, weight "${name}" has a quantization that is not known.`,
      'tfjs knows uint8 and uint16 with scale and min, and float16.',
    );
  }
  return { dtype, scale, min };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
