import { expect, it } from 'vitest';
import { createRandom } from '../../../src/compression/numeric/seeded-random.ts';

it('createRandom gives the same stream for the same seed and another for another', () => {
  const take = (seed: number) => {
    const random = createRandom(seed);
    return [random.uniform(), random.normal(), random.integer(1000)];
  };
  expect(take(7)).toEqual(take(7));
  expect(take(7)).not.toEqual(take(8));
});

it('createRandom has the moments of the uniform and the normal law', () => {
  const random = createRandom(1);
  const n = 200_000;
  let uniform = 0;
  let mean = 0;
  let square = 0;
  let fourth = 0;
  for (let i = 0; i < n; i++) {
    uniform += random.uniform();
    const z = random.normal();
    mean += z;
    square += z * z;
    fourth += z * z * z * z;
  }
  // Five standard errors of each moment.
  expect(Math.abs(uniform / n - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
  expect(Math.abs(mean / n)).toBeLessThan(5 * Math.sqrt(1 / n));
  expect(Math.abs(square / n - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
  expect(Math.abs(fourth / n - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
});
