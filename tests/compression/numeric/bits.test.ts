import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '../../../src/compression/package/crc32.ts';
import { exponential } from '../../../src/compression/numeric/exponential.ts';
import {
  fromBfloat16,
  fromFloat16,
  toBfloat16,
  toFloat16,
} from '../../../src/compression/numeric/half-float.ts';
import { nthSmallest } from '../../../src/compression/numeric/nth-smallest.ts';
import { sha256 } from '../../../src/compression/numeric/sha256.ts';

it('fromFloat16 and toFloat16 are inverse for each of the 65,536 patterns', () => {
  for (let bits = 0; bits < 65536; bits++) {
    const value = fromFloat16(bits);
    if (Number.isNaN(value)) expect(toFloat16(value) & 0x7c00).toBe(0x7c00);
    else expect(toFloat16(value)).toBe(bits);
  }
});

it('toFloat16 rounds ties to even: the examples of IEEE 754', () => {
  expect(toFloat16(1)).toBe(0x3c00);
  expect(toFloat16(1 + 2 ** -11)).toBe(0x3c00);
  expect(toFloat16(1 + 3 * 2 ** -11)).toBe(0x3c02);
  expect(toFloat16(65504)).toBe(0x7bff);
  expect(toFloat16(65519.99)).toBe(0x7bff);
  expect(toFloat16(65520)).toBe(0x7c00);
  expect(toFloat16(2 ** -24)).toBe(1);
  expect(toFloat16(2 ** -25)).toBe(0);
  expect(toFloat16(-0)).toBe(0x8000);
});

it('toFloat16 picks a neighbour at most half a step away', () => {
  fc.assert(
    fc.property(fc.float({ min: -65504, max: 65504, noNaN: true }), (value) => {
      const bits = toFloat16(value);
      const error = Math.abs(fromFloat16(bits) - value);
      for (const near of [bits - 1, bits + 1]) {
        if (near < 0 || (near & 0x7c00) === 0x7c00) continue;
        expect(error).toBeLessThanOrEqual(Math.abs(fromFloat16(near) - value));
      }
    }),
  );
});

it('toBfloat16 keeps the upper half of a float and rounds ties to even', () => {
  expect(toBfloat16(1)).toBe(0x3f80);
  expect(fromBfloat16(toBfloat16(1 + 2 ** -8))).toBe(1);
  expect(fromBfloat16(toBfloat16(1 + 3 * 2 ** -8))).toBe(1 + 2 ** -6);
  expect(fromBfloat16(toBfloat16(NaN))).toBeNaN();
});

it('exponential agrees with the engine within 4 ulp', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => {
      const expected = Math.exp(x);
      expect(Math.abs(exponential(x) - expected)).toBeLessThanOrEqual(expected * 9e-16);
    }),
  );
  expect(exponential(0)).toBe(1);
  expect(exponential(-Infinity)).toBe(0);
  expect(exponential(Infinity)).toBe(Infinity);
});

it('sha256 agrees with node:crypto for every length up to two blocks and beyond', () => {
  for (const length of [...Array(140).keys(), 1000, 4096]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

it('crc32 gives the check value of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  const half = crc32(new TextEncoder().encode('12345'));
  expect(crc32(new TextEncoder().encode('6789'), half)).toBe(0xcbf43926);
});

it('nthSmallest agrees with sorting', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true }), { minLength: 1 }), fc.nat(), (list, at) => {
      const rank = at % list.length;
      const sorted = [...list].sort((a, b) => a - b);
      expect(nthSmallest(Float32Array.from(list), rank) === sorted[rank]).toBe(true);
    }),
  );
  expect(() => nthSmallest(new Float32Array(0), 0)).toThrow(RangeError);
});
