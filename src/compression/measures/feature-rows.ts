/** Feature vectors of images, row-major: `values.length` is `count * size`. */
export interface FeatureRows {
  readonly count: number;
  readonly size: number;
  readonly values: Float32Array | Float64Array;
}

/** The rows of `indices`, in that order, with repetition allowed. */
export function selectRows(rows: FeatureRows, indices: ArrayLike<number>): FeatureRows {
  const values = new Float32Array(indices.length * rows.size);
  for (let i = 0; i < indices.length; i++) {
    const start = indices[i] * rows.size;
    values.set(rows.values.subarray(start, start + rows.size), i * rows.size);
  }
  return { count: indices.length, size: rows.size, values };
}

/** Throws a RangeError when two sets of features cannot be compared or one is too small. */
export function checkComparable(a: FeatureRows, b: FeatureRows, atLeast: number): void {
  if (a.size !== b.size) {
    throw new RangeError(
      `Features of ${a.size} and ${b.size} values cannot be compared; use the same judge for both.`,
    );
  }
  const fewest = Math.min(a.count, b.count);
  if (fewest < atLeast)
    throw new RangeError(`${fewest} images are too few for this measure; it needs ${atLeast}.`);
}
