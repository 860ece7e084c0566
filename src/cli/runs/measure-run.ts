import type { Model } from '../../compression/model.ts';
import type { Quality } from '../../inference/evaluation.ts';
import { fashionInputs, labelsInTurn } from '../../inference/fashion-inputs.ts';
import { createNetwork } from '../../inference/network.ts';
import { medianOf, timeNetwork } from '../../inference/network-timing.ts';
import { pictureGrid } from '../training/picture-grid.ts';
import { compared, type Court } from '../training/court.ts';
import type { RunFile } from './run-file.ts';

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

/** Classes of the strip's garments: one each, shoes and bags among them. */
const strip = Uint8Array.from([0, 1, 2, 3, 5, 7, 8, 9]);

/** The same eight garments from every model, side by side. */
export async function drawStrip(model: Model): Promise<ReturnType<typeof pictureGrid>> {
  const network = await createNetwork(model);
  try {
    const [images] = await network.run(fashionInputs(strip, 7), { count: strip.length });
    return pictureGrid(images, 28, strip.length);
  } finally {
    network.dispose();
  }
}

/** Times original and compressed model in turn, so that a busy machine slows both; medians in milliseconds for a batch of 64. */
export async function measureTime(original: Model, compressed: Model): Promise<RunFile['time']> {
  const batch = 64;
  const networks = [await createNetwork(original), await createNetwork(compressed)];
  const found: number[][] = [[], []];
  for (let round = 0; round < 5; round++) {
    for (const [index, network] of networks.entries()) {
      const { milliseconds } = await timeNetwork(network, {
        batch,
        repeats: 3,
        now: () => performance.now(),
      });
      found[index].push(...milliseconds);
    }
  }
  for (const network of networks) network.dispose();
  const [before, after] = found.map((times) => Number(medianOf(times).toFixed(2)));
  return { batch, original: before, compressed: after };
}
