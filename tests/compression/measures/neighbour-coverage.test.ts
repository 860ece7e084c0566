import { describe, expect, it } from 'vitest';
import { neighbourCoverage } from '../../../src/compression/measures/neighbour-coverage.ts';
import { generated, real } from './pattern.ts';

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const line = (...values: number[]) => ({ count: values.length, size: 1, values: Float32Array.from(values) });

describe('precision, recall, density and coverage', () => {
  it('equal a drawing of balls on a line', async () => {
    // k = 1. Real 0, 1, 10: radii 1, 1, 9. Generated 0.5, 2, 30: radii 1.5, 1.5, 28.
    const result = await neighbourCoverage(line(0, 1, 10), line(0.5, 2, 30), 1);
    expect({ ...result, density: Array.from(result.density) }).toEqual({
      precise: Uint8Array.of(1, 1, 0),
      recalled: Uint8Array.of(1, 1, 1),
      density: [2, 2, 0],
      covered: Uint8Array.of(1, 1, 1),
    });
  });

  it.each([
    { k: 1, expected: [0.3, 0.45, 0.3, 0.15] },
    { k: 3, expected: [13 / 30, 1, 37 / 90, 0.45] },
  ])('equal what sorted distance matrices in numpy give for k = $k', async ({ k, expected }) => {
    const { precise, recalled, density, covered } = await neighbourCoverage(real, generated, k);
    [precise, recalled, density, covered].forEach((values, i) =>
      expect(mean(values)).toBeCloseTo(expected[i], 10),
    );
  });

  it('find a set precise, recalled and covered by itself', async () => {
    const { precise, recalled, covered } = await neighbourCoverage(real, real);
    expect([mean(precise), mean(recalled), mean(covered)]).toEqual([1, 1, 1]);
  });

  it('refuse as few images as neighbours', async () => {
    await expect(neighbourCoverage(line(0, 1, 2), line(0, 1, 2), 3)).rejects.toThrow(/too few/);
  });
});
