import { describe, expect, it } from 'vitest';
import { type Seed, compareSeed } from '../../src/catalogue/compare-seed.ts';
import { loadWith } from './sound-files.ts';

const row = {
  method: 'Ours',
  methodPaper: 'first2020',
  role: 'compressed',
  printed: 'Ours | 0.342M | 2.67G (21.2x) | 65.33',
  params: '0.342M',
  pairedBaseline: 'Original',
  claimed: { macs: '21.2x' },
};

const seed = (changes: object): Seed => ({
  papers: [],
  tables: [
    {
      id: 'first2020-table',
      paper: 'first2020',
      kind: 'quality',
      source: { url: 'https://example.org/readme', locator: 'README', evidence: 'authors-table' },
      protocol: {
        gan: 'cyclegan',
        task: 'image-to-image-unpaired',
        dataset: 'horse2zebra',
        resolution: null,
        notes: null,
      },
      rows: [
        {
          ...row,
          method: 'Original',
          methodPaper: null,
          role: 'baseline',
          printed: 'Original | 11.4M | 56.8G | 65.75',
          params: '11.4M',
          pairedBaseline: undefined,
          claimed: {},
        },
        { ...row, ...changes },
      ],
    },
  ],
  vocabulary: { gans: [{ id: 'cyclegan' }] },
});

function changedIn(changes: object): readonly string[] {
  return compareSeed(seed(changes), loadWith().catalogue).changed;
}

describe('compareSeed', () => {
  it('finds nothing changed where the catalogue holds what the records held', () => {
    expect(changedIn({}).filter((line) => !line.includes('original pairedBaseline'))).toEqual([]);
  });

  it.each([
    ['a changed figure', { params: '0.343M' }, 'figures: first2020.table.ours params'],
    ['a changed quotation', { printed: 'Ours' }, 'printed cells of rows: first2020.table.ours'],
    ['a lost claim', { claimed: { macs: '21x' } }, 'claims: first2020.table.ours macs'],
    ['another baseline', { pairedBaseline: 'Teacher' }, 'baselines: first2020.table.ours pairedBaseline'],
    ['a lost measure', { other: { searchCost: '7 GPU hours' } }, 'figures: first2020.table.ours searchCost'],
    ['a lost note', { note: 'one seed' }, 'notes of rows: first2020.table.ours'],
  ])('finds %s', (_, changes, line) => {
    expect(changedIn(changes)).toContain(line);
  });

  it('counts a table that is not there with its rows', () => {
    const [table] = seed({}).tables;
    const lost = { ...seed({}), tables: table === undefined ? [] : [{ ...table, id: 'gone' }] };
    expect(compareSeed(lost, loadWith().catalogue).counts).toContainEqual({
      what: 'rows',
      seed: 2,
      found: 0,
    });
  });
});
