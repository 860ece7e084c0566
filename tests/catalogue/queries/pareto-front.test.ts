import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Better, findParetoFront } from '../../../src/catalogue/queries/pareto-front.ts';

const better = fc.record({
  x: fc.constantFrom<Better>('lower', 'higher'),
  y: fc.constantFrom<Better>('lower', 'higher'),
});
/** Few distinct values, so that ties and equal points are common. */
const points = fc.array(
  fc.record({ x: fc.integer({ min: -4, max: 4 }), y: fc.integer({ min: -4, max: 4 }) }),
  {
    maxLength: 24,
  },
);

describe('findParetoFront', () => {
  it('finds what comparing every pair of points finds', () => {
    fc.assert(
      fc.property(points, better, (all, direction) => {
        const gain = (a: number, b: number, way: Better) => (way === 'lower' ? b - a : a - b);
        const beats = (a: (typeof all)[number], b: (typeof all)[number]) => {
          const [gx, gy] = [gain(a.x, b.x, direction.x), gain(a.y, b.y, direction.y)];
          return gx >= 0 && gy >= 0 && gx + gy > 0;
        };
        const slow = all.flatMap((point, i) => (all.some((other) => beats(other, point)) ? [] : [i]));
        expect([...findParetoFront(all, direction)].sort((a, b) => a - b)).toEqual(slow);
      }),
    );
  });

  it('gives the front of GAN Compression on horse2zebra: the retrained network beats all others in both', () => {
    const macsAndFid = [
      { x: 56.8, y: 65.75 },
      { x: 2.67, y: 65.33 },
      { x: 2.55, y: 65.12 },
      { x: 2.64, y: 65.19 },
    ];
    expect(findParetoFront(macsAndFid, { x: 'lower', y: 'lower' })).toEqual([2]);
  });

  it('has nothing to say of no points', () => {
    expect(findParetoFront([], { x: 'lower', y: 'higher' })).toEqual([]);
  });
});
