import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/catalogue/queries/gap-matrix.ts';
import { loadWith } from '../sound-files.ts';

const { catalogue } = loadWith();

describe('findGaps', () => {
  it('counts works, rows with a baseline and rows without', () => {
    const { cells } = findGaps(catalogue, 'gan-family', ['pruning', 'knowledge-distillation']);
    const cell = (id: string) => cells.find(({ technique }) => technique === id);
    expect(cell('pruning')).toMatchObject({
      other: 'image-to-image',
      papers: ['first2020', 'second2021'],
      pairedRows: ['first2020.table.ours'],
      unpairedRows: ['second2021.table.first', 'second2021.claims.ours'],
    });
    expect(cell('knowledge-distillation')).toMatchObject({
      papers: ['second2021'],
      pairedRows: [],
      unpairedRows: [],
    });
  });

  it('counts at a node what stands below it', () => {
    const { cells } = findGaps(catalogue, 'task', ['lossy']);
    expect(cells[0]?.papers).toEqual(['first2020', 'second2021']);
  });

  it('pairs no technique with itself or with one above it', () => {
    const { cells } = findGaps(catalogue, 'technique', ['pruning', 'knowledge-distillation', 'lossy']);
    const pairs = cells.map(({ technique, other }) => `${technique} ${other}`);
    expect(pairs).toEqual(['pruning knowledge-distillation', 'knowledge-distillation pruning']);
    expect(cells[0]?.papers).toEqual(['second2021']);
  });

  it('puts the emptiest technique first', () => {
    const { techniques } = findGaps(catalogue, 'task', ['pruning', 'knowledge-distillation']);
    expect(techniques).toEqual(['knowledge-distillation', 'pruning']);
  });
});
