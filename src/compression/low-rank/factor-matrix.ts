import { gramOf, leadingSubspace, type RankRule } from './leading-subspace.ts';

/** `left` (rows x rank) times `right` (rank x columns), row-major, approximates a matrix. */
export interface Factors {
  readonly rank: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/**
 * The best approximation of a matrix of the chosen rank in least squares (Eckart and Young 1936), the singular values shared
 * evenly between the factors, so that both have weights of like size.
 */
export function factorMatrix(matrix: Float32Array, rows: number, columns: number, rule: RankRule): Factors {
  if (rows > columns) {
    const turned = factorMatrix(transpose(matrix, rows, columns), columns, rows, rule);
    const { rank } = turned;
    return { rank, left: transpose(turned.right, rank, rows), right: transpose(turned.left, columns, rank) };
  }
  const gram = gramOf(rows, columns, (i, j) => matrix[i * columns + j]);
  const { rank, vectors, strengths } = leadingSubspace(gram, rows, rule);
  const left = new Float32Array(rows * rank);
  const right = new Float32Array(rank * columns);
  for (let k = 0; k < rank; k++) {
    const share = strengths[k] > 0 ? Math.sqrt(strengths[k]) : 1;
    const line = new Float64Array(columns);
    for (let i = 0; i < rows; i++) {
      const weight = vectors[i * rank + k];
      left[i * rank + k] = weight * share;
      for (let j = 0; j < columns; j++) line[j] += weight * matrix[i * columns + j];
    }
    for (let j = 0; j < columns; j++) right[k * columns + j] = line[j] / share;
  }
  return { rank, left, right };
}

function transpose(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const turned = new Float32Array(matrix.length);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) turned[j * rows + i] = matrix[i * columns + j];
  return turned;
}
