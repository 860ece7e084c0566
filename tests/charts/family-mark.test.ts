import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { families } from '../../src/catalogue/catalogue.ts';
import { placePath } from '../../src/charts/drawing/place-path.ts';
import { baselineMark, familyMark } from '../../src/charts/index.ts';

const all = [...families, null].map(familyMark).concat(baselineMark());
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** Points of a path that uses only M, L, H, V, h, v, a and Z, by a walk of our own. */
function walk(path: string): [number, number][] {
  let [x, y] = [0, 0];
  const seen: [number, number][] = [];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVhvaZ])([^MLHVhvaZ]*)/g)) {
    const n = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (command === 'M' || command === 'L') [x, y] = [n[0] ?? 0, n[1] ?? 0];
    if (command === 'H') x = n[0] ?? 0;
    if (command === 'V') y = n[0] ?? 0;
    if (command === 'h') x += n[0] ?? 0;
    if (command === 'v') y += n[0] ?? 0;
    if (command === 'a') [x, y] = [x + (n[5] ?? 0), y + (n[6] ?? 0)];
    seen.push([x, y]);
  }
  return seen;
}

describe('familyMark', () => {
  it('gives every family a shape and a name of its own, and no two share a shape', () => {
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
  });

  it('uses only colours that the tokens define', () => {
    const missing = all.filter(({ colour }) => !tokens.includes(`${colour.slice(4, -1)}:`));
    expect(missing).toEqual([]);
  });

  it('keeps every shape inside the box of 12 by 12', () => {
    for (const { path } of all) {
      const seen = walk(path).flat();
      expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...seen)).toBeLessThanOrEqual(12);
    }
  });
});

describe('placePath', () => {
  it('moves and scales every point of every mark', () => {
    for (const { path } of all) {
      const placed = walk(placePath(path, { x: 100, y: 50, size: 24 }));
      expect(placed).toHaveLength(walk(path).length);
      for (const [index, [x, y]] of walk(path).entries()) {
        expect(placed[index]?.[0]).toBeCloseTo(100 + (x - 6) * 2, 1);
        expect(placed[index]?.[1]).toBeCloseTo(50 + (y - 6) * 2, 1);
      }
    }
  });

  it('scales the radii of an arc and leaves its flags', () => {
    expect(placePath('M6 1a5 5 0 1 0 0 10Z', { x: 6, y: 6, size: 6 })).toBe('M6 3.5a2.5 2.5 0 1 0 0 5Z');
  });
});
