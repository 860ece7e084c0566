import { describe, expect, it } from 'vitest';
import { kernelDistance } from '../../../src/compression/measures/kernel-distance.ts';
import { generated, real } from './pattern.ts';

describe('the kernel distance', () => {
  it('equals a calculation by hand', () => {
    // One feature: k(x, y) = (xy + 1)^3. Within {0, 1}: k(0, 1) = 1; within {1, 2}: k(1, 2) = 27; between: (1 + 1 + 8 + 27) / 4.
    const a = { count: 2, size: 1, values: Float32Array.of(0, 1) };
    const b = { count: 2, size: 1, values: Float32Array.of(1, 2) };
    expect(kernelDistance(a, b)).toBeCloseTo(1 + 27 - (2 * 37) / 4, 10);
  });

  it('equals the value of the kernel matrices in numpy', () => {
    expect(kernelDistance(real, generated)).toBeCloseTo(0.8317040268824023, 6);
  });

  it('refuses a single image', () => {
    expect(() => kernelDistance(real, { count: 1, size: 3, values: new Float32Array(3) })).toThrow(/too few/);
  });
});
