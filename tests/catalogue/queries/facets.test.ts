import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFacets,
  type Faceted,
  matchesSelection,
  parseSelection,
  type Selection,
  selectionPairs,
  toggleValue,
} from '../../../src/catalogue/queries/facets.ts';

const papers: Faceted[] = [
  { facets: { technique: ['pruning'], year: ['2020'] } },
  { facets: { technique: ['pruning', 'quantization'], year: ['2021'] } },
  { facets: { technique: ['quantization'], year: ['2021'] } },
  { facets: { technique: [], year: ['2022'] } },
];

describe('facets', () => {
  it('joins values of one facet by or, facets by and', () => {
    const selection = { technique: ['pruning', 'quantization'], year: ['2021'] };
    expect(papers.map((paper) => matchesSelection(paper, selection))).toEqual([false, true, true, false]);
  });

  it('leaves a facet’s own choice out of its counts', () => {
    const counts = countFacets(papers, ['technique', 'year'], { technique: ['pruning'] });
    expect(Object.fromEntries(counts.get('technique') ?? [])).toEqual({ pruning: 2, quantization: 2 });
    expect(Object.fromEntries(counts.get('year') ?? [])).toEqual({ 2020: 1, 2021: 1 });
  });

  it('drops and counts unknown values, and ignores what is no facet', () => {
    const known = new Map([['year', new Set(['2020', '2021'])]]);
    const query = new URLSearchParams('year=2021&year=3020&year=2021&x=<script>&__proto__=1');
    expect(parseSelection(query, known)).toEqual({ selection: { year: ['2021'] }, dropped: 1 });
  });

  it('toggles back to the same selection', () => {
    const selection = { year: ['2021'] };
    expect(toggleValue(toggleValue(selection, 'technique', 'pruning'), 'technique', 'pruning')).toEqual(
      selection,
    );
  });

  const value = fc.constantFrom('a', 'b', 'c');
  const item = fc.record({ facets: fc.record({ x: fc.uniqueArray(value), y: fc.uniqueArray(value) }) });
  const selections: fc.Arbitrary<Selection> = fc.record({
    x: fc.uniqueArray(value),
    y: fc.uniqueArray(value),
  });

  it('counts as many items as choosing that value alone in its facet would show', () => {
    fc.assert(
      fc.property(fc.array(item), selections, value, (items, selection, chosen) => {
        const counted = countFacets(items, ['x'], selection).get('x')?.get(chosen) ?? 0;
        const shown = items.filter((entry) => matchesSelection(entry, { ...selection, x: [chosen] })).length;
        expect(counted).toBe(shown);
      }),
    );
  });

  it('comes back from its own query string', () => {
    const known = new Map([
      ['x', new Set(['a', 'b', 'c'])],
      ['y', new Set(['a', 'b', 'c'])],
    ]);
    fc.assert(
      fc.property(selections, (selection) => {
        const query = new URLSearchParams(selectionPairs(selection, ['x', 'y']));
        const back = parseSelection(query, known).selection;
        expect(selectionPairs(back, ['x', 'y'])).toEqual(selectionPairs(selection, ['x', 'y']));
      }),
    );
  });
});
