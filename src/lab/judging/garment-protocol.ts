import { noTick, tickWithin, type Tick } from '../../compression/tick.ts';
import { evaluate, type Reference } from '../../inference/evaluation.ts';
import { fashionInputs, labelsInTurn } from '../../inference/fashion-inputs.ts';
import type { Judge } from '../../inference/judge.ts';
import type { QualityFigure } from '../protocol.ts';
import { figuresOf } from './figures.ts';
import { garmentMeasures } from './garment-measures.ts';

/** Judged images of a generator, the seed of their latents, and how intervals are resampled: the same in page and command line. */
export const garmentProtocol = { count: 1000, seed: 1, resampling: { resamples: 50, seed: 1 } } as const;

/** The protocol in words. */
export const garmentsHow = `${garmentProtocol.count.toLocaleString('en')} images of each, classes in turn, latents of seed ${garmentProtocol.seed}, against test images of Fashion-MNIST`;

/** What the reference images are, and who looks. */
export interface Court {
  readonly judge: Judge;
  readonly reference: Reference;
}

/** The inputs that every judged generator gets. */
export function garmentInputs(): Float32Array[] {
  return fashionInputs(labelsInTurn(garmentProtocol.count), garmentProtocol.seed);
}

/** The figures of `garmentProtocol.count` images, whose classes come in turn unless told. */
export async function judgeGarmentImages(
  { judge, reference }: Court,
  images: Float32Array,
  { labels = labelsInTurn(garmentProtocol.count), tick = noTick }: { labels?: Uint8Array; tick?: Tick } = {},
): Promise<QualityFigure[]> {
  const { count, resampling } = garmentProtocol;
  const verdict = await judge.look(images, count, tickWithin(tick, 0, 0.1));
  const options = { labels, resampling, kernel: false, tick: tickWithin(tick, 0.1, 1) };
  return figuresOf({ ...(await evaluate(verdict, reference, options)) }, garmentMeasures);
}
