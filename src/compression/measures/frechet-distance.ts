import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { FeatureRows } from './feature-rows.ts';

/** Mean and covariance of feature vectors; the covariance row-major, `size * size` values. */
export interface GaussianStatistics {
  readonly size: number;
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/** Mean and unbiased covariance (divided by n - 1) of at least two feature vectors. Throws a RangeError for fewer. */
export function gaussianStatistics({ count, size, values }: FeatureRows): GaussianStatistics {
  if (count < 2) throw new RangeError(`A covariance needs at least 2 images, got ${count}.`);
  const mean = new Float64Array(size);
  for (let i = 0; i < values.length; i++) mean[i % size] += values[i];
  for (let j = 0; j < size; j++) mean[j] /= count;
  const covariance = new Float64Array(size * size);
  const centred = new Float64Array(size);
  for (let row = 0; row < count; row++) {
    for (let j = 0; j < size; j++) centred[j] = values[row * size + j] - mean[j];
    for (let i = 0; i < size; i++) {
      const factor = centred[i];
      for (let j = i; j < size; j++) covariance[i * size + j] += factor * centred[j];
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) covariance[j * size + i] = covariance[i * size + j] /= count - 1;
  }
  return { size, mean, covariance };
}

/**
 * Squared Fréchet distance of two Gaussians, `|m1 - m2|^2 + tr(C1 + C2 - 2 (C1 C2)^(1/2))` (Dowson and Landau 1982), the form in which FID
 * (Heusel et al. 2017) is reported. It is FID only with Inception features; with others it has their name. Never negative.
 */
export function frechetDistance(a: GaussianStatistics, b: GaussianStatistics): number {
  if (a.size !== b.size)
    throw new RangeError(`Statistics of ${a.size} and ${b.size} features cannot be compared.`);
  let distance = 0;
  for (let i = 0; i < a.size; i++) {
    const difference = a.mean[i] - b.mean[i];
    distance += difference * difference + a.covariance[i * a.size + i] + b.covariance[i * b.size + i];
  }
  const root = squareRoot(toMatrix(a));
  const product = root.mmul(toMatrix(b)).mmul(root);
  const eigenvalues = decompose(product).realEigenvalues;
  for (const value of eigenvalues) distance -= 2 * Math.sqrt(Math.max(0, value));
  return Math.max(0, distance);
}

function toMatrix({ covariance, size }: GaussianStatistics): Matrix {
  return Matrix.from1DArray(size, size, covariance);
}

/** The symmetric root of a positive semidefinite matrix; eigenvalues that rounding made negative count as zero. */
function squareRoot(matrix: Matrix): Matrix {
  const { eigenvectorMatrix, realEigenvalues } = decompose(matrix);
  const roots = Matrix.diag(realEigenvalues.map((value) => Math.sqrt(Math.max(0, value))));
  return eigenvectorMatrix.mmul(roots).mmul(eigenvectorMatrix.transpose());
}

/** Symmetrised first, since a product of rounded factors is symmetric only nearly. */
function decompose(matrix: Matrix): EigenvalueDecomposition {
  return new EigenvalueDecomposition(matrix.clone().add(matrix.transpose()).mul(0.5), {
    assumeSymmetric: true,
  });
}
