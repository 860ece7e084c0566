import { sliceLayout } from './decode-coding.ts';

/** The values of one slice along an axis, in order, as a copy. The whole tensor when `axis` is undefined. */
export function gatherSlice(
  values: Float32Array,
  shape: readonly number[],
  slice: number,
  axis?: number,
): Float32Array {
  const { inner, slices } = sliceLayout(shape, axis);
  if (slices === 1) return values.slice();
  const gathered = new Float32Array(values.length / slices);
  let at = 0;
  for (let start = slice * inner; start < values.length; start += inner * slices) {
    gathered.set(values.subarray(start, start + inner), at);
    at += inner;
  }
  return gathered;
}

/** Calls `visit(from, to)` for each run of consecutive values that belongs to a slice. */
export function visitSlice(
  layout: { readonly inner: number; readonly slices: number },
  slice: number,
  length: number,
  visit: (from: number, to: number) => void,
): void {
  const { inner, slices } = layout;
  for (let start = slice * inner; start < length; start += inner * slices) visit(start, start + inner);
}
