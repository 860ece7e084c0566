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
