import type { WeightCoding } from '../model.ts';

/**
 * The float values that a coding stands for, exactly as the package decodes them. `shape` is needed for scales along an axis.
 * Not for half codings, whose symbols are the values themselves.
 */
export function decodeCoding(coding: WeightCoding, shape: readonly number[]): Float32Array {
  if (coding.kind === 'codebook') {
    const { indices, centroids } = coding;
    return Float32Array.from(indices, (index) => centroids[index]);
  }
  if (coding.kind !== 'uniform') throw new TypeError(`${coding.kind} values carry no codes.`);
  const { codes, scales, offsets, axis } = coding;
  const values = new Float32Array(codes.length);
  const { inner, slices } = sliceLayout(shape, scales.length > 1 ? axis : undefined);
  for (let start = 0, slice = 0; start < values.length; start += inner) {
    const scale = scales[slice];
    const offset = offsets?.[slice] ?? 0;
    const end = Math.min(start + inner, values.length);
    // `+ 0` turns a negative zero into zero, so that values compare equal to their decoding bit for bit.
    for (let i = start; i < end; i++) values[i] = scale * codes[i] + offset + 0;
    slice = slice + 1 === slices ? 0 : slice + 1;
  }
  return values;
}

/** How slices along an axis lie in a row-major tensor: runs of `inner` values, the slice number cycling through `slices`. */
export function sliceLayout(shape: readonly number[], axis?: number): { inner: number; slices: number } {
  const size = (from: number) => shape.slice(from).reduce((product, n) => product * n, 1);
  if (axis === undefined) return { inner: Math.max(1, size(0)), slices: 1 };
  return { inner: Math.max(1, size(axis + 1)), slices: Math.max(1, shape[axis] ?? 1) };
}
