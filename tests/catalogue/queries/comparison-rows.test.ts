import { describe, expect, it } from 'vitest';
import { indexRows, listColumns, readCell } from '../../../src/catalogue/queries/comparison-columns.ts';
import { letterOf, queryComparison } from '../../../src/catalogue/queries/comparison-rows.ts';
import { type ComparisonView, defaultView } from '../../../src/catalogue/queries/comparison-view.ts';
import { fixture } from '../../charts/comparison-fixture.ts';

const query = (change: Partial<ComparisonView> = {}) =>
  queryComparison(fixture, { ...defaultView(fixture), x: 'macs', y: 'fid', ...change });
const cell = (row: string, column: string) => {
  const found = fixture.rows.find(({ id }) => id === row);
  const at = listColumns(fixture).find(({ id }) => id === column);
  if (found === undefined || at === undefined) throw new Error(`no ${row} or ${column}`);
  return readCell(found, at, fixture, indexRows(fixture));
};

describe('queryComparison', () => {
  it('keeps protocols apart and joins tables of the same protocol', () => {
    const groups = query().groups.map(({ rows }) => rows.map(({ id }) => id));
    expect(groups).toEqual([
      ['gc.original', 'gc.paper', 'gc.retrained', 'gc.fast', 'copy.original', 'copy.low-bits'],
      ['dmad.plain', 'dmad.star'],
      ['user.fast'],
    ]);
  });

  it('leaves aggregators out until they are asked for', () => {
    expect(query().aggregatorsLeftOut).toBe(1);
    expect(query({ withAggregators: true }).rows.map(({ id }) => id)).toContain('list.cat');
  });

  it('puts all rows into one group when the guard is off', () => {
    expect(query({ mixed: true }).groups).toHaveLength(1);
  });

  it('sorts what is not reported last in both directions', () => {
    const order = (descending: boolean) =>
      query({ mixed: true, sort: { column: 'params', descending } }).rows.map(({ id }) => id);
    expect(order(false).slice(0, 2)).toEqual(['dmad.star', 'gc.paper']);
    expect(order(false).slice(-2)).toEqual(['copy.original', 'copy.low-bits']);
    expect(order(true)[0]).toBe('gc.original');
    expect(order(true).slice(-2)).toEqual(['copy.original', 'copy.low-bits']);
  });

  it('keeps the reference of a row that a filter leaves', () => {
    const result = query({ ranges: { macs: [null, 2.6e9] } });
    expect(result.rows.map(({ id }) => id)).toEqual(['gc.original', 'gc.retrained', 'dmad.star']);
    expect(result.matched).toBe(2);
  });

  it('names the works behind exactly the rows shown', () => {
    expect(query({ techniques: ['pruning-structured'], papers: ['li2022dmad'] }).works).toEqual([
      'li2022dmad',
    ]);
  });
});

describe('readCell', () => {
  it('computes 56.8G / 2.67G as 21.3 and holds the claim of 21.2x against it', () => {
    const found = cell('gc.paper', 'macsRatio');
    expect(found.text).toBe('21.3×');
    expect(found.claim).toEqual({ printed: '21.2x', verdict: 'agrees' });
  });

  it('marks the planted claim of 29x for 56.8G / 2.64G', () => {
    expect(cell('gc.fast', 'macsRatio').claim?.verdict).toBe('outside');
  });

  it('tells apart what is not reported, not read, unpaired and a reference', () => {
    expect(cell('gc.paper', 'size').state).toBe('not-reported');
    expect(cell('dmad.plain', 'size').state).toBe('not-read');
    expect(cell('dmad.plain', 'macsRatio').state).toBe('unpaired');
    expect(cell('gc.original', 'macsRatio').state).toBe('reference');
  });

  it('writes the change of quality with the decimals that were printed', () => {
    expect(cell('gc.paper', 'fidChange').text).toBe('−0.42');
  });
});

describe('letterOf', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [52, 'BA'],
  ])('names group %d %s', (index, letter) => {
    expect(letterOf(index)).toBe(letter);
  });
});
