import { evaluate, type Quality, type Reference } from '../../inference/evaluation.ts';
import { createJudge } from '../../inference/judge.ts';
import { imageValues, type LabelledImages } from '../../inference/training/images.ts';
import { gaussianStatistics } from '../../compression/measures/frechet-distance.ts';
import { readFashionMnist } from './fashion-mnist.ts';
import { readModelFolder } from './model-folder.ts';

/** Images on each side of a comparison. */
export const compared = 5000;

/** Judges sets of images against the first 5,000 test images, as every card does. */
export interface Court {
  readonly reference: Reference;
  readonly test: LabelledImages;
  quality(images: Float32Array, labels?: Uint8Array): Promise<Quality>;
  /** The other 5,000 test images: what a perfect generator would reach. */
  realAgainstReal(): Promise<Quality>;
}

export async function openCourt(data?: string): Promise<Court> {
  const judge = await createJudge(readModelFolder('data/models/fashion-judge'));
  const test = readFashionMnist('t10k', data);
  const { features } = await judge.look(imageValues(test, compared), compared);
  const reference = { statistics: gaussianStatistics(features), features };
  const quality = async (images: Float32Array, labels?: Uint8Array) => {
    const verdict = await judge.look(images, compared);
    return evaluate(verdict, reference, {
      ...(labels ? { labels } : {}),
      resampling: { resamples: 100, seed: 1 },
    });
  };
  return {
    reference,
    test,
    quality,
    realAgainstReal: () =>
      quality(imageValues(test, compared, compared), test.labels.subarray(compared, 2 * compared)),
  };
}
