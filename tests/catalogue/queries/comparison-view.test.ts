import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listColumns } from '../../../src/catalogue/queries/comparison-columns.ts';
import { queryComparison } from '../../../src/catalogue/queries/comparison-rows.ts';
import {
  type ComparisonView,
  defaultView,
  formatView,
  listAxisMetrics,
  longestQuery,
  parseView,
  rangeMetrics,
} from '../../../src/catalogue/queries/comparison-view.ts';
import { fixture } from '../../charts/comparison-fixture.ts';

const usual = defaultView(fixture);
const some = (ids: string[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
const end = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null });
const range = fc
  .tuple(end, end)
  .filter(([low, high]) => (low ?? high) !== null && (low === null || high === null || low <= high));
const columnIds = listColumns(fixture).map(({ id }) => id);
const views = fc.record<ComparisonView>({
  x: fc.constantFrom(...listAxisMetrics(fixture, 'x')),
  y: fc.constantFrom(...listAxisMetrics(fixture, 'y')),
  xScale: fc.constantFrom('log', 'linear'),
  yScale: fc.constantFrom('log', 'linear'),
  benchmarks: some(Object.keys(fixture.benchmarks)),
  papers: some(Object.keys(fixture.papers)),
  techniques: some(Object.keys(fixture.techniques)),
  evidence: some(['authors-table', 'third-party', 'aggregator']),
  years: range,
  ranges: fc.dictionary(fc.constantFrom(...rangeMetrics), range, { maxKeys: 2, noNullPrototype: true }),
  withCode: fc.boolean(),
  pairedOnly: fc.boolean(),
  withAggregators: fc.boolean(),
  mixed: fc.boolean(),
  columns: some(columnIds.filter((id) => id !== 'method')).map((ids) => ['method', ...ids]),
  sort: fc.option(fc.record({ column: fc.constantFrom(...columnIds), descending: fc.boolean() }), {
    nil: null,
  }),
  pinned: some(fixture.rows.map(({ id }) => id)),
  version: fc.option(fc.constantFrom('0.1.0', '1.0.0-rc.1'), { nil: null }),
});

describe('parseView and formatView', () => {
  it('reopen any view exactly', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { view: read, dropped } = parseView(formatView(view, fixture), fixture);
        expect(dropped).toEqual([]);
        expect(read).toEqual(view);
      }),
    );
  });

  it('write nothing for the default view', () => {
    expect(formatView(usual, fixture)).toBe('');
    expect(parseView('', fixture)).toEqual({ view: usual, dropped: [] });
  });

  it('take any text without an error, and always give a view that can be shown', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => String.fromCharCode(...array));
    const pairs = fc
      .array(
        fc.tuple(
          fc.constantFrom('x', 'y', 'columns', 'sort', 'params', 'years', 'pin', 'mixed', 'data'),
          fc.string(),
        ),
      )
      .map((all) => new URLSearchParams(all).toString());
    fc.assert(
      fc.property(fc.oneof(bytes, fc.string(), pairs), (query) => {
        const { view } = parseView(query, fixture);
        expect(queryComparison(fixture, view).rows.length).toBeLessThanOrEqual(fixture.rows.length);
        expect(view.columns).toContain('method');
      }),
    );
  });

  it.each([
    ['columns=method,nothing', 'columns'],
    ['params=NaN..5', 'params'],
    ['macs=9..3', 'macs'],
    ['years=..', 'years'],
    ['sort=-nothing', 'sort'],
    ['x=fid', 'x'],
    ['mixed=yes', 'mixed'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
  ])('say that part of %s fell back to the default', (query, name) => {
    expect(parseView(query, fixture).dropped).toEqual([name]);
  });

  it('give the default view for an address of 10 kB', () => {
    const { view, dropped } = parseView(`pin=${'a'.repeat(10_000)}`, fixture);
    expect(view).toEqual(usual);
    expect(dropped).toHaveLength(1);
    expect(longestQuery).toBeLessThan(10_000);
  });
});
