import { describe, expect, it } from 'vitest';
import type { PairedRatio } from '../../src/catalogue/queries/paired-ratios.ts';
import {
  costRatio,
  counterparts,
  describeRows,
  drawnRows,
  ratioCosts,
  rowPoint,
  runPoints,
} from '../../src/islands/lab/run-ratios.ts';
import type { StoredRun } from '../../src/lab/run-store.ts';

const figure = (id: string, value: number) => ({
  id,
  label: id,
  better: 'lower',
  value,
  low: null,
  high: null,
});
const run = (after: object, quality: number | null): StoredRun =>
  ({
    id: 'r',
    name: 'Eight bits',
    report: {
      recipe: {
        version: 1,
        seed: 1,
        steps: [{ technique: 'magnitude-pruning' }, { technique: 'deflate-coding' }],
      },
      before: { parameters: 1000, macs: 6000 },
      after: { parameters: 1000, macs: 6000, ...after },
      row: { compressionRatio: 8 },
    },
    judgement:
      quality === null ? null : { quality: [figure('frechet', quality)], baseline: [figure('frechet', 2)] },
  }) as unknown as StoredRun;
const [params, macs, size] = ratioCosts;
const measure = { id: 'frechet', label: 'Fréchet distance' };

describe('costRatio', () => {
  it('keeps bytes, parameters and MACs apart', () => {
    const pruned = run({ parameters: 250, macs: 2000 }, 3);
    expect([params, macs, size].map((cost) => cost && costRatio(pruned, cost.id))).toEqual([4, 3, 8]);
  });

  it('does not know the MACs of a model that does not tell them', () => {
    expect(costRatio(run({ macs: null }, 3), 'macs')).toBeNull();
  });
});

describe('runPoints', () => {
  it('sets a run against its own original: 3 over 2, numbered as in the table, in the hue of its family', () => {
    const [, point] = runPoints([run({}, 5), run({ parameters: 250 }, 3)], params, measure);
    expect(point).toMatchObject({ x: 4, y: 1.5, name: '2', families: ['pruning'], href: null });
  });

  it('leaves out a run whose quality was not measured', () => {
    expect(runPoints([run({}, null)], ratioCosts[0], measure)).toEqual([]);
  });
});

const pair = (row: string, costs: Record<string, number>, qualities: Record<string, number>): PairedRatio => {
  const ratios = (figures: Record<string, number>) =>
    Object.fromEntries(Object.entries(figures).map(([id, ratio]) => [id, { ratio, from: 'a', to: 'b' }]));
  const { costs: c, qualities: q } = { costs: ratios(costs), qualities: ratios(qualities) };
  return {
    row,
    reportedIn: 'work',
    method: `M ${row}`,
    work: 'Li 2020',
    setting: 'S',
    families: [],
    costs: c,
    qualities: q,
  };
};

describe('drawnRows', () => {
  const pairs = [
    pair('a', { params: 2, macs: 9 }, { fid: 1.1 }),
    pair('b', { macs: 20 }, { fid: 1.3 }),
    pair('c', { params: 4 }, { recall: 0.9 }),
  ];

  it('holds only the rows that print the very cost and the very measure, the largest saving first', () => {
    const ids = (cost: string, quality: string) => drawnRows(pairs, cost, quality).map((row) => row.pair.row);
    expect(ids('params', 'fid')).toEqual(['a']);
    expect(ids('macs', 'fid')).toEqual(['b', 'a']);
    expect(ids('size', 'fid')).toEqual([]);
  });

  it('says plainly how few there are', () => {
    expect(describeRows(drawnRows(pairs, 'size', 'fid'), 'bytes', 'FID')).toBe(
      'No paired row of the catalogue prints both bytes and FID.',
    );
    expect(describeRows(drawnRows(pairs, 'macs', 'fid'), 'MACs', 'FID')).toBe(
      'Only 2 paired rows of 1 work print both MACs and FID.',
    );
  });

  it('leads a point to its row', () => {
    const [row] = drawnRows(pairs, 'params', 'fid');
    const words = { papers: '/papers/', costLabel: 'parameters', qualityLabel: 'FID' };
    expect(row && rowPoint(row, words)).toMatchObject({ x: 2, y: 1.1, href: '/papers/work/#a', name: null });
  });
});

it('has a counterpart only for measures that the literature takes in the same sense', () => {
  expect(Object.keys(counterparts)).not.toContain('classAgreement');
  expect(Object.keys(counterparts)).not.toContain('absoluteError');
});
