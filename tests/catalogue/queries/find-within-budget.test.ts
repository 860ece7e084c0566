import { describe, expect, it } from 'vitest';
import {
  type Budget,
  findSize,
  findWithinBudget,
} from '../../../src/catalogue/queries/find-within-budget.ts';
import { parseQuantity } from '../../../src/catalogue/quantity.ts';
import { fixture } from '../../charts/comparison-fixture.ts';

const open: Budget = {
  benchmark: null,
  params: null,
  macs: null,
  bits: null,
  megabytes: null,
  metric: 'fid',
  loss: null,
};
const grades = ['paper-table', 'authors-table', 'other-paper', 'third-party'] as const;
const find = (budget: Partial<Budget>) => findWithinBudget(fixture, { ...open, ...budget }, grades);
const ids = (budget: Partial<Budget>) => find(budget).matches.map(({ row }) => row.id);

describe('findWithinBudget', () => {
  it('keeps the rows within the limits, nearest evidence and largest saving first', () => {
    expect(ids({ macs: 2.65e9 })).toEqual(['gc.retrained', 'gc.fast', 'dmad.star', 'user.fast']);
  });

  it('measures loss against the baseline of the same table, so unpaired rows are silent', () => {
    const answer = find({ loss: 0 });
    expect(answer.matches.map(({ row }) => row.id)).toEqual(['gc.retrained', 'gc.fast', 'gc.paper']);
    expect(answer.matches[2]?.loss).toBeCloseTo((65.33 - 65.75) / 65.75, 12);
    expect(answer.steps).toEqual([{ condition: 'loss of FID', left: 3, silent: 4 }]);
  });

  it('names the condition that emptied the answer', () => {
    const answer = find({ params: 1e6, macs: 1e9, loss: 0.1 });
    expect(answer.matches).toEqual([]);
    expect(answer.steps.map(({ left }) => left)).toEqual([6, 0, 0]);
  });

  it('derives megabytes from parameters and bits and says so: 11.4M x 8 bits are 11.4 MB', () => {
    const [row] = fixture.rows;
    if (row === undefined) throw new Error('no row');
    const quantized = { ...row, measures: { ...row.measures, weightBits: parseQuantity('8', 'bits') } };
    expect(findSize(quantized)).toEqual({ megabytes: 11.4, derived: true });
    expect(findSize(row)).toBeNull();
  });
});
