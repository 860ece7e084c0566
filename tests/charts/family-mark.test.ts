import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { families } from '../../src/catalogue/catalogue.ts';
import { baselineMark, familyMark } from '../../src/charts/index.ts';

const all = [...families, null].map(familyMark).concat(baselineMark());
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** Points of a path that uses only M, L, H, V, h, v, a and Z, by a walk of our own. */
function extent(path: string): [number, number] {
  let [x, y] = [0, 0];
  const seen: number[] = [];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVhvaZ])([^MLHVhvaZ]*)/g)) {
    const n = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (command === 'M' || command === 'L') [x, y] = [n[0] ?? 0, n[1] ?? 0];
    if (command === 'H') x = n[0] ?? 0;
    if (command === 'V') y = n[0] ?? 0;
    if (command === 'h') x += n[0] ?? 0;
    if (command === 'v') y += n[0] ?? 0;
    if (command === 'a') [x, y] = [x + (n[5] ?? 0), y + (n[6] ?? 0)];
    seen.push(x, y);
  }
  return [Math.min(...seen), Math.max(...seen)];
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
      const [low, high] = extent(path);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(12);
    }
  });
});
