import fc from 'fast-check';
import { expect, it } from 'vitest';
import { naturalLog } from '../../../src/compression/numeric/natural-log.ts';

it('naturalLog agrees with the engine within 4 ulp over the whole positive range', () => {
  fc.assert(
    fc.property(fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }), (x) => {
      const expected = Math.log(x);
      expect(Math.abs(naturalLog(x) - expected)).toBeLessThanOrEqual(
        Math.max(1e-16, Math.abs(expected) * 9e-16),
      );
    }),
  );
});

it('naturalLog has fixed bits for fixed arguments', () => {
  expect(naturalLog(1)).toBe(0);
  expect(naturalLog(2)).toBe(0.6931471805599453);
  expect(naturalLog(0)).toBe(-Infinity);
  expect(naturalLog(-1)).toBeNaN();
});
