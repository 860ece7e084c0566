import { classCount, latentSize } from '../nets/fashion-cgan.ts';
import type { AdversarialTask, AdversarialTraining } from './adversarial-trainer.ts';
import { createBatches } from './batches.ts';
import { imageBatch, labelBatch, type LabelledImages } from './images.ts';
import { seededLatents } from './latents.ts';

/** Images of a class from latents: the generator gets the labels of the real batch, so that pairs are of one class. */
export function cganTask(images: LabelledImages, { seed, batch }: AdversarialTraining): AdversarialTask {
  const batches = createBatches(images.count, batch, seed);
  return {
    batchOf(step) {
      const indices = batches(step);
      const condition = labelBatch(images, indices, classCount);
      const latent = seededLatents(batch, latentSize, seed * 1_000_003 + step);
      return { real: imageBatch(images, indices), condition, inputs: [latent, condition] };
    },
  };
}
