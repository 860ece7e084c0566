import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRows } from '../../src/catalogue/draw-rows.ts';

const ids = Array.from({ length: 40 }, (_, place) => `paper.table.row-${place}`);

describe('drawRows', () => {
  it('draws the same rows for the same seed, in whatever order they come', () => {
    expect(drawRows([...ids].reverse(), 'seed', 10)).toEqual(drawRows(ids, 'seed', 10));
  });

  it('draws other rows for another seed', () => {
    expect(drawRows(ids, 'another', 10)).not.toEqual(drawRows(ids, 'seed', 10));
  });

  it('keeps the order of the others when rows are added, and names none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), fc.string(), (old, added, seed) => {
        const before = drawRows(old, seed, Infinity);
        const after = drawRows([...old, ...added], seed, Infinity);
        expect(new Set(after).size).toBe(after.length);
        expect(after.filter((id) => before.includes(id))).toEqual(before);
      }),
    );
  });
});
