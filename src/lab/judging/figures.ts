import type { Estimate } from '../../compression/measures/bootstrap.ts';
import type { QualityFigure } from '../protocol.ts';

/** A measure of quality as the page names it. */
export interface Measure<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly better: 'lower' | 'higher';
}

/** Estimates by name as figures of the page, those that were not taken left out. */
export function figuresOf<Id extends string>(
  estimates: Readonly<Partial<Record<Id, Estimate>>>,
  measures: readonly Measure<Id>[],
): QualityFigure[] {
  return measures.flatMap(({ id, label, better }) => {
    const estimate = estimates[id];
    return estimate ? [{ id, label, better, ...estimate }] : [];
  });
}
