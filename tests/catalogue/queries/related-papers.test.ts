import { expect, it } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { relatedPapers } from '../../../src/catalogue/queries/related-papers.ts';

const paper = (id: string, ...techniques: string[]) => [id, { id, techniques }] as const;
const catalogue = {
  papers: new Map([
    paper('a', 'pruning', 'encoding'),
    paper('b', 'pruning'),
    paper('c', 'encoding'),
    paper('d', 'quantization'),
    paper('e', 'low-rank'),
    paper('f', 'pruning'),
  ]),
  rows: new Map([
    ['a.1', { benchmark: 'x' }],
    ['d.1', { benchmark: 'x' }],
    ['e.1', { benchmark: null }],
  ]),
  index: {
    rowsByPaper: new Map([
      ['a', ['a.1']],
      ['d', ['d.1']],
      ['e', ['e.1']],
    ]),
    papersByTechnique: new Map([
      ['pruning', ['a', 'b', 'f']],
      ['encoding', ['a', 'c']],
    ]),
  },
} as unknown as Catalogue;

it('relatedPapers puts a shared benchmark (1) before a rare technique (1/2) before a common one (1/3)', () => {
  expect(relatedPapers(catalogue, 'a')).toEqual([
    { id: 'd', techniques: [], benchmarks: ['x'] },
    { id: 'c', techniques: ['encoding'], benchmarks: [] },
    { id: 'b', techniques: ['pruning'], benchmarks: [] },
    { id: 'f', techniques: ['pruning'], benchmarks: [] },
  ]);
});

it('relatedPapers of an unknown work is empty', () => {
  expect(relatedPapers(catalogue, 'nobody')).toEqual([]);
});
