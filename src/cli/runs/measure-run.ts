import type { Model } from '../../compression/model.ts';
import type { Quality } from '../../inference/evaluation.ts';
import { fashionInputs, labelsInTurn } from '../../inference/fashion-inputs.ts';
import { createNetwork } from '../../inference/network.ts';
import { compared, type Court } from '../training/court.ts';

/** Generates from a class-conditional model and has the images judged as the model cards do. */
export async function measureQuality(model: Model, court: Court): Promise<Quality> {
  const labels = labelsInTurn(compared);
  const network = await createNetwork(model);
  try {
    const [images] = await network.run(fashionInputs(labels, 1), { count: compared });
    return await court.quality(images, labels);
  } finally {
    network.dispose();
  }
}
