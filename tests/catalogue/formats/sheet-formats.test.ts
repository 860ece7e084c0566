import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCsv, toCsv } from '../../../src/catalogue/formats/to-csv.ts';
import { toJson } from '../../../src/catalogue/formats/to-json.ts';
import { escapeLatex, toLatex } from '../../../src/catalogue/formats/to-latex.ts';
import { escapeMarkdown, toMarkdown } from '../../../src/catalogue/formats/to-markdown.ts';
import { queryComparison } from '../../../src/catalogue/queries/comparison-rows.ts';
import { type ComparisonView, defaultView } from '../../../src/catalogue/queries/comparison-view.ts';
import { makeSheet } from '../../../src/catalogue/queries/sheet.ts';
import { fixture } from '../../charts/comparison-fixture.ts';

function sheet(change: Partial<ComparisonView> = {}) {
  const view = { ...defaultView(fixture), x: 'macs', y: 'fid', ...change };
  const head = {
    title: 'CycleGAN on horse2zebra',
    permalink: 'https://atlas.example/?data=0.1.0',
    version: '0.1.0',
    date: '2026-11-24',
  };
  return makeSheet(fixture, view, queryComparison(fixture, view), head);
}
const hostile = '=HYPERLINK("x")|$%&_#{}~^\\';

describe('toCsv', () => {
  it('gives the rows shown, read back by d3-dsv', () => {
    const shown = sheet();
    const read = csvParse(toCsv(shown));
    expect(read.map((row) => row['row'])).toEqual(shown.rows.map(({ id }) => id));
    const paper = read.find((row) => row['row'] === 'gc.paper');
    expect(paper).toMatchObject({
      group: 'A',
      fid: '65.33',
      fid_value: '65.33',
      macs: '2.67G',
      macs_value: '2670000000',
    });
    expect(Number(paper?.['macsRatio_low'])).toBeCloseTo(56.75 / 2.675, 9);
    expect(paper?.['macsRatio_claimed']).toBe('21.2x');
  });

  it('lets no cell begin a formula, and keeps numbers numbers', () => {
    expect(csvParse(toCsv(sheet())).find((row) => row['row'] === 'copy.low-bits')?.['method']).toBe(
      `'${hostile}`,
    );
    expect(escapeCsv('-0.42')).toBe('-0.42');
    expect(escapeCsv('@SUM(A1)')).toBe("'@SUM(A1)");
  });

  it('reads back any text, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = csvParse(`a,b\r\n${escapeCsv(text)},1\r\n`)[0]?.['a'];
        expect(cell === text || cell === `'${text}`).toBe(true);
      }),
    );
  });
});

describe('toJson', () => {
  it('gives the rows shown with their values, and says whether the guard is off', () => {
    const read = JSON.parse(toJson(sheet({ mixed: true }))) as {
      guardOff: boolean;
      notes: string[];
      rows: { id: string; cells: Record<string, { value: number | null }> }[];
    };
    expect(read.guardOff).toBe(true);
    expect(read.notes.join(' ')).toContain('guard was put aside');
    expect(read.rows.find(({ id }) => id === 'gc.paper')?.cells['fid']?.value).toBe(65.33);
  });
});

describe('toLatex', () => {
  const text = toLatex(sheet());

  it('has as many cells in each line as the head has columns, and one line a row', () => {
    const body = text.slice(text.indexOf('\\toprule'), text.indexOf('\\bottomrule'));
    const lines = body.split('\n').filter((line) => line.endsWith('\\\\'));
    const cells = lines.map((line) => line.split(/(?<!\\)&/).length);
    expect(lines).toHaveLength(sheet().rows.length + 1);
    expect(new Set(cells).size).toBe(1);
    expect(text).toMatch(/\\begin\{tabular\}\{[lr]+\}/);
  });

  it('cites the works by the keys of the .bib file', () => {
    expect(text).toContain('GAN Compression (Paper)~\\cite{li2020gancompression}');
    expect(text).toContain('DMAD~\\cite{li2022dmad}');
  });

  it('sets hostile text as text: no active character is left bare', () => {
    const active = /(?<!\\)[$%&#_{}~^]/;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (anything) => {
        const left = escapeLatex(anything)
          .replaceAll('\\textbackslash{}', '')
          .replaceAll(/\\text[a-z]+\{\}/g, '')
          .replaceAll(/\\[{}$&#%_]/g, '');
        expect(left).not.toMatch(active);
        expect(left).not.toContain('\\');
      }),
    );
  });

  it('says in the caption which groups may be ranked, and that the guard is off when it is', () => {
    expect(text).toContain('Rows may be ranked only within a group');
    expect(toLatex(sheet({ mixed: true }))).toContain('like-for-like guard was put aside');
  });
});

describe('toMarkdown', () => {
  it('has the same number of bars in every line of the table', () => {
    const lines = toMarkdown(sheet())
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(new Set(lines.map((line) => line.match(/(?<!\\)\|/g)?.length)).size).toBe(1);
    expect(lines).toHaveLength(sheet().rows.length + 2);
  });

  it('lets no markup through', () => {
    expect(escapeMarkdown('<b>|x|*y*[z](u)</b>\nnext')).toBe(
      '&lt;b&gt;\\|x\\|\\*y\\*\\[z\\](u)&lt;/b&gt; next',
    );
  });
});
