import { nthSmallest } from '../numeric/nth-smallest.ts';

/** Marks (1) exactly `count` of the smallest values; among equals the earlier ones first. */
export function markSmallest(values: Float32Array, count: number): Uint8Array {
  const marks = new Uint8Array(values.length);
  if (count <= 0) return marks;
  if (count >= values.length) return marks.fill(1);
  const threshold = nthSmallest(values, count - 1);
  let left = count;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < threshold) {
      marks[i] = 1;
      left--;
    }
  }
  for (let i = 0; i < values.length && left > 0; i++) {
    if (values[i] === threshold) {
      marks[i] = 1;
      left--;
    }
  }
  return marks;
}
