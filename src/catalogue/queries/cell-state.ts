import { type Row } from '../catalogue.ts';

/** What a cell of a reported table says; none of the four is an empty cell. */
export type CellState = 'reported' | 'not-reported' | 'not-read' | 'not-applicable';

/**
 * What is known of a metric in a row. "Not reported" needs the whole table to have been read; where only part of it was, a missing
 * figure is "not read".
 */
export function findCellState(row: Row, metric: string): CellState {
  if (row.measures[metric] !== undefined) return 'reported';
  if (row.notApplicable.includes(metric)) return 'not-applicable';
  return row.source.extent === 'whole' ? 'not-reported' : 'not-read';
}
