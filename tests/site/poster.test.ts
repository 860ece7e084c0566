import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/site/catalogue.ts';
import { poster, posterSvg } from '../../src/site/poster.ts';

const svg = posterSvg();

/** Every text with its place on the sheet: the sum of the translations of the groups around it. */
function placedTexts(): { words: string; x: number; y: number; size: number; anchor: string }[] {
  const groups: { x: number; y: number; size: string | undefined; anchor: string | undefined }[] = [];
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return [...svg.matchAll(/<g\b[^>]*>|<\/g>|(<text\b[^>]*>)([^<]*)/g)].flatMap(([tag, text, words = '']) => {
    if (tag === '</g>') groups.pop();
    else if (text === undefined) {
      const [, x = 0, y = 0] = /translate\((\S+) (\S+)\)/.exec(tag) ?? [];
      groups.push({
        x: Number(x),
        y: Number(y),
        size: attribute(tag, 'font-size'),
        anchor: attribute(tag, 'text-anchor'),
      });
    } else {
      const own = { size: attribute(text, 'font-size'), anchor: attribute(text, 'text-anchor') };
      const sum = (axis: 'x' | 'y') => groups.reduce((all, group) => all + group[axis], 0);
      return [
        {
          words,
          x: sum('x') + Number(attribute(text, 'x') ?? 0),
          y: sum('y') + Number(attribute(text, 'y') ?? 0),
          size: Number(own.size ?? groups.findLast(({ size }) => size)?.size),
          anchor: own.anchor ?? groups.findLast(({ anchor }) => anchor)?.anchor ?? 'start',
        },
      ];
    }
    return [];
  });
}

describe('the poster', () => {
  it('names every technique below the tracks once', () => {
    const shown = poster.columns.flatMap(({ nodes }) => nodes.map(({ technique }) => technique.id));
    const tracks = ['memory-compression', 'lossy', 'computation-optimization', 'dataflow-optimization'];
    expect(shown.sort()).toEqual(
      [...catalogue.techniques.keys()].filter((id) => !tracks.includes(id)).sort(),
    );
  });

  it('keeps every word on the sheet, a centimetre from its lower edge', () => {
    const outside = placedTexts().filter(
      ({ words, x, y, size, anchor }) =>
        y > 1188 - 40 || (anchor === 'start' && x + words.length * size * 0.5 > 1680),
    );
    expect(outside.map(({ words }) => `${words}: give the columns less, in src/site/poster.ts`)).toEqual([]);
  });

  it('prints no word below seven points at A3', () => {
    const points = (units: number) => (units / 4 / 25.4) * 72;
    expect(Math.min(...placedTexts().map(({ size }) => points(size)))).toBeGreaterThanOrEqual(7);
  });

  it('stands alone: no colour variable, no reference to another file', () => {
    expect(svg).not.toMatch(/var\(|href=|<image|url\(/);
  });
});
