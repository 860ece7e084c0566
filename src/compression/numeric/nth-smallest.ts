/**
 * The value that would stand at `rank` (0-based) if the array were sorted upwards. Hoare's selection with median-of-three pivots,
 * on a copy; expected linear time. NaN is not allowed. Throws RangeError for an empty array or a rank outside it.
 */
export function nthSmallest(values: Float32Array, rank: number): number {
  if (!(rank >= 0 && rank < values.length)) throw new RangeError(`Rank ${rank} of ${values.length} values.`);
  const v = values.slice();
  let low = 0;
  let high = v.length - 1;
  while (low < high) {
    const pivot = medianOfThree(v[low], v[(low + high) >>> 1], v[high]);
    let i = low;
    let j = high;
    while (i <= j) {
      while (v[i] < pivot) i++;
      while (v[j] > pivot) j--;
      if (i <= j) {
        const swap = v[i];
        v[i++] = v[j];
        v[j--] = swap;
      }
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return v[rank];
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
