import { expect, it } from 'vitest';
import { countSymbols, entropyOf } from '../../../src/compression/measures/entropy.ts';

it('entropyOf gives Shannon’s textbook values', () => {
  expect(entropyOf(Int32Array.of(0, 1, 0, 1))).toBeCloseTo(1, 12);
  // 1/2, 1/4, 1/8, 1/8: 1.75 bits.
  expect(entropyOf(Int32Array.of(5, 5, 5, 5, -2, -2, 0, 9))).toBeCloseTo(1.75, 12);
  expect(entropyOf(Int32Array.of(7, 7, 7))).toBe(0);
  expect(entropyOf(new Int32Array(0))).toBe(0);
});

it('countSymbols lists what occurs, rising', () => {
  expect(countSymbols(Int32Array.of(3, -1, 3))).toEqual({ values: [-1, 3], counts: [1, 2] });
});
