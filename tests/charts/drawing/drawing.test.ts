import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAxisScale } from '../../../src/charts/drawing/axis-scale.ts';
import { estimateWidth, formatValue } from '../../../src/charts/drawing/format-value.ts';
import { placeLabels } from '../../../src/charts/drawing/place-labels.ts';
import { colours } from '../../../src/charts/drawing/standalone-svg.ts';
import { wrapText } from '../../../src/charts/drawing/wrap-text.ts';

describe('colours of files that stand alone', () => {
  it('are those of the style sheet', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const different = Object.entries(colours).filter(
      ([name, [light, dark]]) => !tokens.includes(`--${name}: light-dark(${light}, ${dark});`),
    );
    expect(different).toEqual([]);
  });
});

describe('placeLabels', () => {
  it('never lets two labels overlap, nor one leave the plot', () => {
    const plot = { left: 40, top: 20, right: 380, bottom: 260 };
    const wish = fc.record({
      x: fc.double({ min: 40, max: 380, noNaN: true }),
      y: fc.double({ min: 20, max: 260, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), (points) => {
        const placed = placeLabels(
          points.map((point, i) => ({ ...point, id: String(i), text: `method ${i}` })),
          plot,
          11,
        );
        const boxes = placed.map(({ tx, ty, anchor, text }) => {
          const width = estimateWidth(text, 11);
          const left = anchor === 'start' ? tx : anchor === 'end' ? tx - width : tx - width / 2;
          return { left, right: left + width, top: ty - 9, bottom: ty + 2 };
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(plot.left - 1e-9);
          expect(a.right).toBeLessThanOrEqual(plot.right + 1e-9);
          for (const b of boxes.slice(i + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('takes a place that no line crosses where there is one, and a crossed one where there is none', () => {
    const plot = { left: 0, top: 0, right: 400, bottom: 300 };
    const wishes = [{ id: 'a', x: 200, y: 150, text: 'method' }];
    const place = (lines: Parameters<typeof placeLabels>[3]) => placeLabels(wishes, plot, 11, lines)[0];
    expect(place([])).toMatchObject({ anchor: 'start', tx: 209 });
    expect(place([{ x1: 200, y1: 150, x2: 390, y2: 150, weight: 1 }])).toMatchObject({
      anchor: 'end',
      tx: 191,
    });
    const mesh = Array.from({ length: 60 }, (_, i) => ({ x1: 0, y1: i * 5, x2: 400, y2: i * 5, weight: 1 }));
    // Three lines run through the place to the right (at 145, 150 and 155), two through the one above (at 135 and 140).
    expect(place(mesh)).toMatchObject({ anchor: 'middle', ty: 141 });
    const above = { x1: 100, y1: 140, x2: 300, y2: 140, weight: 1 };
    const across = { x1: 0, y1: 150, x2: 400, y2: 150, weight: 4 };
    const below = { x1: 100, y1: 165, x2: 300, y2: 165, weight: 2 };
    expect(place([across, above, below])).toMatchObject({ anchor: 'middle', ty: 141 });
  });

  it('keeps a lone label off a lone line, as points along it tell', () => {
    const plot = { left: 0, top: 0, right: 400, bottom: 300 };
    const [x, y] = [
      fc.double({ min: 0, max: 400, noNaN: true }),
      fc.double({ min: 0, max: 300, noNaN: true }),
    ];
    fc.assert(
      fc.property(fc.record({ x1: x, y1: y, x2: x, y2: y, weight: fc.constant(1) }), (line) => {
        const [label] = placeLabels([{ id: 'a', x: 200, y: 150, text: 'method' }], plot, 11, [line]);
        if (label === undefined) throw new Error('no label');
        const width = estimateWidth('method', 11);
        const { tx, ty, anchor } = label;
        const left = anchor === 'start' ? tx : anchor === 'end' ? tx - width : tx - width / 2;
        const inside = Array.from({ length: 1001 }, (_, i) => i / 1000).filter((t) => {
          const px = line.x1 + (line.x2 - line.x1) * t;
          const py = line.y1 + (line.y2 - line.y1) * t;
          return px > left && px < left + width && py > ty - 11 * 0.85 && py < ty + 11 * 0.25;
        });
        expect(inside).toEqual([]);
      }),
    );
  });
});

describe('makeAxisScale', () => {
  it('keeps all values and at least two ticks inside the range, on linear and log axes', () => {
    const values = fc.array(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(values, fc.constantFrom<'linear' | 'log'>('linear', 'log'), (all, kind) => {
        const scale = makeAxisScale(all, kind, [0, 300]);
        for (const value of [...all, ...scale.ticks]) {
          expect(scale.at(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(scale.at(value)).toBeLessThanOrEqual(300 + 1e-6);
        }
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
      }),
      // The one round number, 3e4, falls on the border.
      { examples: [[[34500], 'log']] },
    );
  });
});

describe('formatValue', () => {
  it.each([
    [2_670_000_000, 'operations', '2.67G'],
    [342_000, 'count', '342k'],
    [0.3, 'share', '30%'],
    [62.41, 'distance', '62.41'],
  ] as const)('writes %d %s as %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });
});

describe('wrapText', () => {
  it('keeps every word and the width', () => {
    const text = 'Rows measured another way are kept apart, since their order says little.';
    const lines = wrapText(text, 120, 11);
    expect(lines.join(' ')).toBe(text);
    expect(lines.every((line) => estimateWidth(line, 11) <= 120)).toBe(true);
  });
});
