import type { SeededRandom } from '../../compression/numeric/seeded-random.ts';

/** The laws that synthetic weights are drawn from. */
export type Law = 'laplacian' | 'gaussian';

/** Independent numbers of a law with scale 1. */
export function drawWeights(law: Law, count: number, random: SeededRandom): Float32Array {
  if (law === 'gaussian') return Float32Array.from({ length: count }, () => random.normal());
  return Float32Array.from({ length: count }, () => {
    const u = random.uniform() - 0.5;
    return -Math.sign(u) * Math.log(1 - 2 * Math.abs(u));
  });
}

/** Symmetric codes of so many bits, the outer level at the largest magnitude. */
export function codesOf(values: Float32Array, bits: number): Int32Array {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int32Array.from(values, (value) => Math.round((value / largest) * (2 ** (bits - 1) - 1)));
}
