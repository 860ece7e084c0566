import { expect, it } from 'vitest';
import type { Row } from '../../../src/catalogue/catalogue.ts';
import { findCellState } from '../../../src/catalogue/queries/cell-state.ts';

const row = (extent: 'whole' | 'part') =>
  ({
    measures: { fid: { printed: '65.33', value: 65.33 } },
    notApplicable: ['bits'],
    source: { extent },
  }) as unknown as Row;

it('findCellState tells a figure, what the whole table lacks, what was not read, and what makes no sense', () => {
  expect(findCellState(row('whole'), 'fid')).toBe('reported');
  expect(findCellState(row('whole'), 'bits')).toBe('not-applicable');
  expect(findCellState(row('whole'), 'macs')).toBe('not-reported');
  expect(findCellState(row('part'), 'macs')).toBe('not-read');
});
