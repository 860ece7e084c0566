import { expect, it } from 'vitest';
import type { Catalogue, Row } from '../../../src/catalogue/catalogue.ts';
import { parseClaimedRatio } from '../../../src/catalogue/claimed-ratio.ts';
import { parseQuantity } from '../../../src/catalogue/quantity.ts';
import {
  readChange,
  readClaim,
  readFigure,
  readRatio,
} from '../../../src/catalogue/queries/article-figures.ts';

const row = (id: string, baseline: string | null, cells: Pick<Row, 'measures'> & Partial<Row>) =>
  ({
    id,
    baseline,
    method: id,
    table: 't',
    reportedIn: 'li2020',
    other: {},
    claimed: {},
    unquoted: [],
    ...cells,
  }) as unknown as Row;

const macs = (printed: string) => parseQuantity(printed, 'operations');
const rows = [
  row('li2020.original', null, { measures: { macs: macs('56.8G'), fps: parseQuantity('10', 'per-second') } }),
  row('li2020.small', 'li2020.original', {
    measures: { macs: macs('2.67G'), fps: parseQuantity('25', 'per-second') },
    other: { searchCost: '1 GPU day' },
    claimed: { macs: parseClaimedRatio('21.2×') },
    unquoted: ['macs'],
  }),
];
const catalogue = {
  rows: new Map(rows.map((entry) => [entry.id, entry])),
  tables: new Map([['t', { source: { evidence: 'authors-figure' } }]]),
  metrics: new Map([
    ['macs', { label: 'MACs', unit: 'operations', role: 'cost', better: 'lower' }],
    ['fps', { label: 'Frames a second', unit: 'per-second', role: 'speed', better: 'higher' }],
  ]),
} as unknown as Catalogue;

it('shows a cell as printed, says what grade it has, and leads to its row on the page of the work', () => {
  const figure = readFigure(catalogue, 'li2020.small', 'macs');
  expect(figure).toMatchObject({ text: '2.67G', path: '/papers/li2020/#li2020.small' });
  expect(figure.title).toContain('evidence: authors’ figure; to be read again');
  expect(readFigure(catalogue, 'li2020.small', 'searchCost').text).toBe('1 GPU day');
});

it('computes a ratio from the printed cells of the pair: 56.8 / 2.67 is 21.3 to three digits', () => {
  expect(readRatio(catalogue, 'li2020.small', 'macs')).toMatchObject({ text: '21.3× fewer MACs' });
});

it('turns the ratio over where more is better: 25 over 10 pictures a second is 2.5 times faster', () => {
  expect(readRatio(catalogue, 'li2020.small', 'fps').text).toBe('2.5× faster');
});

it('shows a change from the paired row and a claim in the words of its source', () => {
  const change = readChange(catalogue, 'li2020.small', 'macs');
  expect([change.label, change.before.text, change.after.text]).toEqual(['MACs', '56.8G', '2.67G']);
  expect(readClaim(catalogue, 'li2020.small', 'macs')).toMatchObject({ text: '21.2×' });
  expect(readClaim(catalogue, 'li2020.small', 'macs').title).toMatch(/^Claimed, not computed/);
});

it.each([
  [() => readFigure(catalogue, 'li2020.smal', 'macs'), 'Did you mean "li2020.small"?'],
  [
    () => readFigure(catalogue, 'li2020.small', 'fid'),
    'does not print "fid". The row has: fps, macs, searchCost.',
  ],
  [() => readClaim(catalogue, 'li2020.original', 'macs'), 'does not print "macs". The row has none.'],
  [() => readRatio(catalogue, 'li2020.original', 'macs'), 'names no row to compare it with'],
  [() => readRatio(catalogue, 'li2020.small', 'searchCost'), 'give no ratio. Use <Figure> or <Claim>.'],
])('refuses what the catalogue does not hold, and names the remedy (%#)', (read, message) => {
  expect(read).toThrow(message);
});
