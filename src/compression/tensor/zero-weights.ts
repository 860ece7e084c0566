import type { CodebookCoding, FloatTensor, WeightCoding } from '../model.ts';

/**
 * The tensor with `isZero[i] = 1` weights set to exactly 0. Symbols are carried on: code 0 of a uniform coding, the centroid 0 of a
 * codebook (added if there is room for it). Where a coding has no way to say 0 it is dropped.
 */
export function zeroWeights(tensor: FloatTensor, isZero: Uint8Array): FloatTensor {
  const values = tensor.values.slice();
  for (let i = 0; i < values.length; i++) if (isZero[i] === 1) values[i] = 0;
  const { coding, ...rest } = tensor;
  const kept = coding === undefined ? undefined : zeroCodes(coding, isZero);
  return { ...rest, values, ...(kept ? { coding: kept } : {}) };
}

function zeroCodes(coding: WeightCoding, isZero: Uint8Array): WeightCoding | undefined {
  if (coding.kind === 'codebook') return zeroIndices(coding, isZero);
  if (coding.kind !== 'uniform') return coding;
  if (coding.offsets !== undefined) return undefined;
  return { ...coding, codes: coding.codes.map((code, i) => (isZero[i] === 1 ? 0 : code)) };
}

function zeroIndices(coding: CodebookCoding, isZero: Uint8Array): CodebookCoding | undefined {
  const { centroids, indices } = coding;
  let zero = centroids.indexOf(0);
  let shift = 0;
  let book = centroids;
  if (zero < 0) {
    if (centroids.length >= 65536) return undefined;
    book = Float32Array.from([...centroids, 0]).sort();
    zero = book.indexOf(0);
    shift = 1;
  }
  return {
    kind: 'codebook',
    centroids: book,
    indices: indices.map((index, i) => (isZero[i] === 1 ? zero : index >= zero ? index + shift : index)),
  };
}
