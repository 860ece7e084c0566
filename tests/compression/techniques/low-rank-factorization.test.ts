import { SingularValueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { factorMatrix } from '../../../src/compression/low-rank/factor-matrix.ts';
import {
  buildGenerator,
  buildSequential,
  largestDifference,
  outputsOf,
  valueOf,
  withRandomWeights,
} from '../run-model.ts';
import { run, tensorOf } from '../run-technique.ts';

const generator = withRandomWeights(await valueOf(buildGenerator()));
const sequential = withRandomWeights(await valueOf(buildSequential()));

describe('low-rank-factorization', () => {
  it.each(['tucker-2', 'spatial'])(
    'at full rank with %s convolutions gives the original outputs within 1e-4',
    async (convolutions) => {
      for (const model of [generator, sequential]) {
        const full = await run(model, 'low-rank-factorization', {
          by: 'ratio',
          ratio: 1,
          convolutions,
          onlyIfSmaller: false,
        });
        expect(full.weights.length).toBeGreaterThan(model.weights.length);
        expect(largestDifference(await outputsOf(full), await outputsOf(model))).toBeLessThan(1e-4);
      }
    },
  );

  it('makes two thin kernels of a dense one and keeps its bias and activation', async () => {
    const result = await run(sequential, 'low-rank-factorization', {
      by: 'fixed',
      rank: 2,
      convolutions: 'none',
    });
    expect(tensorOf(result, 'first_rank/kernel').shape).toEqual([5, 2]);
    expect(tensorOf(result, 'first/kernel').shape).toEqual([2, 24]);
    expect(tensorOf(result, 'first/bias')).toBe(tensorOf(sequential, 'first/bias'));
  });

  it('leaves layers alone where the chain would have more weights', async () => {
    const result = await run(generator, 'low-rank-factorization', { by: 'ratio', ratio: 1 });
    expect(result.weights).toEqual(generator.weights);
  });

  it('comes closer to the original outputs as the rank rises', async () => {
    const original = await outputsOf(generator);
    const errors: number[] = [];
    for (const ratio of [0.2, 0.6, 1]) {
      const result = await run(generator, 'low-rank-factorization', {
        by: 'ratio',
        ratio,
        onlyIfSmaller: false,
      });
      errors.push((await outputsOf(result)).reduce((sum, value, i) => sum + (value - original[i]) ** 2, 0));
    }
    expect(errors[1]).toBeLessThan(errors[0]);
    expect(errors[2]).toBeLessThan(errors[1]);
  });

  it('keeps at least the asked share of the energy', async () => {
    const kernel = tensorOf(generator, 'project/kernel');
    const result = await run(generator, 'low-rank-factorization', { energy: 0.8, convolutions: 'none' });
    const rank = tensorOf(result, 'project_rank/kernel').shape[1];
    const rows = Array.from({ length: 9 }, (_, i) => [...kernel.values.subarray(i * 128, (i + 1) * 128)]);
    const powers = new SingularValueDecomposition(new Matrix(rows), { autoTranspose: true }).diagonal.map(
      (s) => s * s,
    );
    const share = (k: number) =>
      powers.slice(0, k).reduce((a, b) => a + b, 0) / powers.reduce((a, b) => a + b, 0);
    expect(share(rank)).toBeGreaterThanOrEqual(0.8);
    expect(share(rank - 1)).toBeLessThan(0.8);
  });
});

it.each([
  [6, 4],
  [4, 6],
])('factorMatrix of %i x %i errs as the singular values left out say (Eckart-Young)', (rows, columns) => {
  const matrix = Float32Array.from({ length: rows * columns }, (_, i) => Math.sin(i * i + 1));
  const list = Array.from({ length: rows }, (_, i) => [...matrix.subarray(i * columns, (i + 1) * columns)]);
  const singular = new SingularValueDecomposition(new Matrix(list), { autoTranspose: true }).diagonal;
  for (let rank = 1; rank <= 4; rank++) {
    const { left, right } = factorMatrix(matrix, rows, columns, { by: 'fixed', rank, energy: 1, ratio: 1 });
    let error = 0;
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        let value = 0;
        for (let k = 0; k < rank; k++) value += left[i * rank + k] * right[k * columns + j];
        error += (value - matrix[i * columns + j]) ** 2;
      }
    expect(error).toBeCloseTo(
      singular.slice(rank).reduce((sum, s) => sum + s * s, 0),
      5,
    );
  }
});
