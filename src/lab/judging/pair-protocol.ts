import { meanEstimate } from '../../compression/measures/bootstrap.ts';
import { absoluteError } from '../../compression/measures/signal-to-noise.ts';
import { structuralSimilarity } from '../../compression/measures/structural-similarity.ts';
import type { QualityFigure } from '../protocol.ts';
import { figuresOf, type Measure } from './figures.ts';

/** Pairs that training in the page draws from; the others are for judging, so that no student is judged on what it saw. */
export const TRAINING_PAIRS = 100;

const measures: readonly Measure<'absoluteError' | 'structuralSimilarity'>[] = [
  { id: 'absoluteError', label: 'Absolute error', better: 'lower' },
  { id: 'structuralSimilarity', label: 'Structural similarity', better: 'higher' },
];

/** How near square images are to the true ones; both in [-1, 1], compared on [0, 1]. */
export function judgePairImages(
  truth: Float32Array,
  images: Float32Array,
  { count, size }: { count: number; size: number },
): QualityFigure[] {
  const unit = (rows: Float32Array) => ({
    count,
    height: size,
    width: size,
    values: rows.map((value) => (value + 1) / 2),
  });
  return figuresOf(
    {
      absoluteError: meanEstimate(absoluteError(unit(truth), unit(images))),
      structuralSimilarity: meanEstimate(structuralSimilarity(unit(truth), unit(images))),
    },
    measures,
  );
}
