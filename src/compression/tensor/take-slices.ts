import type { WeightCoding, WeightTensor } from '../model.ts';
import { sliceLayout } from './decode-coding.ts';

/** The tensor with only the slices `kept` (rising) along an axis. Symbols and scales are carried along. */
export function takeSlices(tensor: WeightTensor, axis: number, kept: readonly number[]): WeightTensor {
  const { shape, values, coding } = tensor;
  const take = <T extends Float32Array | Int32Array | Uint8Array | Uint16Array>(list: T): T =>
    takeFrom(list, shape, axis, kept);
  const carried = coding === undefined ? undefined : takeCoding(coding, axis, kept, take);
  return {
    ...tensor,
    shape: shape.map((size, at) => (at === axis ? kept.length : size)),
    values: take(values),
    ...(carried ? { coding: carried } : {}),
  };
}

function takeFrom<T extends Float32Array | Int32Array | Uint8Array | Uint16Array>(
  list: T,
  shape: readonly number[],
  axis: number,
  kept: readonly number[],
): T {
  const { inner, slices } = sliceLayout(shape, axis);
  const blocks = list.length / (inner * slices);
  const taken = new (list.constructor as new (length: number) => T)(blocks * inner * kept.length);
  let at = 0;
  for (let block = 0; block < blocks; block++) {
    for (const slice of kept) {
      const from = (block * slices + slice) * inner;
      taken.set(list.subarray(from, from + inner), at);
      at += inner;
    }
  }
  return taken;
}

function takeCoding(
  coding: WeightCoding,
  axis: number,
  kept: readonly number[],
  take: <T extends Int32Array | Uint16Array>(list: T) => T,
): WeightCoding {
  if (coding.kind === 'codebook') return { ...coding, indices: take(coding.indices) };
  if (coding.kind !== 'uniform') return coding;
  const codes = take(coding.codes);
  if (coding.scales.length === 1 || coding.axis !== axis) return { ...coding, codes };
  const pick = (list: Float32Array | Float64Array) => list.filter((_, slice) => kept.includes(slice));
  const { axis: _, ...rest } = coding;
  return {
    ...rest,
    codes,
    scales: pick(coding.scales),
    ...(coding.offsets ? { offsets: pick(coding.offsets) } : {}),
    ...(kept.length > 1 ? { axis } : {}),
  };
}
