import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHalf, toHalf } from '../../src/inference/half-float.ts';

const engine = Math as unknown as { f16round(this: void, value: number): number };

describe('half-precision floats', () => {
  it('are those of IEEE 754', () => {
    // The standard's binary16: 1 is 3c00, -2 is c000, 65504 is 7bff, the smallest subnormal 2^-24 is 0001.
    expect([1, -2, 65504, 2 ** -24, 0, -0, Infinity, 65520].map(toHalf)).toEqual([
      0x3c00, 0xc000, 0x7bff, 1, 0, 0x8000, 0x7c00, 0x7c00,
    ]);
    expect(toHalf(NaN) & 0x7c00).toBe(0x7c00);
  });

  it('round as the engine’s own Math.f16round does, for any float32', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), (value) => {
        expect(fromHalf(toHalf(value))).toBe(engine.f16round(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('come back unchanged for all 65,536 patterns', () => {
    for (let half = 0; half < 65536; half++) {
      if ((half & 0x7c00) === 0x7c00 && half & 0x3ff) continue;
      if (toHalf(fromHalf(half)) !== half) expect(toHalf(fromHalf(half))).toBe(half);
    }
    expect(fromHalf(0x3555)).toBeCloseTo(1 / 3, 3);
  });
});
