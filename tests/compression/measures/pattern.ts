import type { FeatureRows } from '../../../src/compression/measures/feature-rows.ts';

/** Values of a congruence, the same in the Python that made the golden values: `((i*i*a + i*b + i) % m) / m * scale + shift`. */
export function pattern(
  count: number,
  [a, b, m]: [number, number, number],
  scale = 1,
  shift = 0,
): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => (((i * i * a + i * b + i) % m) / m) * scale + shift);
}

/** Two sets of features with three values each, 40 and 30 images. */
export const real: FeatureRows = { count: 40, size: 3, values: pattern(120, [37, 11, 101]) };
export const generated: FeatureRows = { count: 30, size: 3, values: pattern(90, [53, 7, 97], 1.5, 0.1) };
