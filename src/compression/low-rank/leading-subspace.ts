import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** How a rank is chosen from the squared singular values. */
export interface RankRule {
  readonly by: 'energy' | 'ratio' | 'fixed';
  /** Share of the squared singular values to keep. */
  readonly energy: number;
  /** Rank as a share of the full rank. */
  readonly ratio: number;
  readonly rank: number;
}

/** Orthonormal columns that carry most of a matrix, the strongest first. `vectors` is row-major, size x rank. */
export interface Subspace {
  readonly size: number;
  readonly rank: number;
  readonly vectors: Float64Array;
  /** Singular values of the kept directions. */
  readonly strengths: Float64Array;
}

/**
 * The leading left singular vectors of a matrix given by its rows' Gram matrix (size x size, row-major), from the symmetric
 * eigenproblem: A = U S V' gives A A' = U S^2 U'.
 */
export function leadingSubspace(gram: Float64Array, size: number, rule: RankRule): Subspace {
  const rows = Array.from({ length: size }, (_, i) => gram.subarray(i * size, (i + 1) * size));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(rows.map((row) => [...row])),
    { assumeSymmetric: true },
  );
  const order = realEigenvalues
    .map((_, i) => i)
    .sort((a, b) => realEigenvalues[b] - realEigenvalues[a] || a - b);
  const powers = order.map((i) => Math.max(0, realEigenvalues[i]));
  const rank = chooseRank(powers, rule);
  const vectors = new Float64Array(size * rank);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < rank; k++) vectors[i * rank + k] = eigenvectorMatrix.get(i, order[k]);
  }
  return { size, rank, vectors, strengths: Float64Array.from(powers.slice(0, rank), Math.sqrt) };
}

function chooseRank(powers: readonly number[], { by, energy, ratio, rank }: RankRule): number {
  const full = powers.length;
  if (by === 'fixed') return Math.max(1, Math.min(full, Math.round(rank)));
  if (by === 'ratio') return Math.max(1, Math.min(full, Math.round(ratio * full)));
  const wanted = energy * powers.reduce((sum, power) => sum + power, 0);
  let sum = 0;
  for (let k = 0; k < full; k++) {
    sum += powers[k];
    if (sum >= wanted) return k + 1;
  }
  return full;
}

/** The Gram matrix A A' of a matrix with `rows` rows of `columns` values read by `at(row, column)`. */
export function gramOf(
  rows: number,
  columns: number,
  at: (row: number, column: number) => number,
): Float64Array {
  const dense = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) dense[i * columns + j] = at(i, j);
  const gram = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k <= i; k++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) sum += dense[i * columns + j] * dense[k * columns + j];
      gram[i * rows + k] = sum;
      gram[k * rows + i] = sum;
    }
  }
  return gram;
}
