import { meanEstimate } from '../../compression/measures/bootstrap.ts';
import { absoluteError, type GreyImages } from '../../compression/measures/signal-to-noise.ts';
import { structuralSimilarity } from '../../compression/measures/structural-similarity.ts';
import { noTick, type Tick } from '../../compression/tick.ts';
import type { QualityFigure } from '../protocol.ts';
import { figuresOf, type Measure } from './figures.ts';

/** Pairs that training in the page draws from; the others are for judging, so that no student is judged on what it saw. */
export const TRAINING_PAIRS = 100;

const measures: readonly Measure<'absoluteError' | 'structuralSimilarity'>[] = [
  { id: 'absoluteError', label: 'Absolute error', better: 'lower' },
  { id: 'structuralSimilarity', label: 'Structural similarity', better: 'higher' },
];

/** Images between two ticks. */
const BLOCK = 20;

/** How near square images are to the true ones; both in [-1, 1], compared on [0, 1]. */
export async function judgePairImages(
  truth: Float32Array,
  images: Float32Array,
  { count, size, tick = noTick }: { count: number; size: number; tick?: Tick },
): Promise<QualityFigure[]> {
  const errors: number[] = [];
  const similarities: number[] = [];
  for (let start = 0; start < count; start += BLOCK) {
    await tick(start / count);
    const end = Math.min(count, start + BLOCK);
    const unit = (rows: Float32Array): GreyImages => ({
      count: end - start,
      height: size,
      width: size,
      values: rows.subarray(start * size * size, end * size * size).map((value) => (value + 1) / 2),
    });
    errors.push(...absoluteError(unit(truth), unit(images)));
    similarities.push(...structuralSimilarity(unit(truth), unit(images)));
  }
  return figuresOf(
    { absoluteError: meanEstimate(errors), structuralSimilarity: meanEstimate(similarities) },
    measures,
  );
}
