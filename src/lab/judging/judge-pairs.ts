import type { RunBoth } from '../judging.ts';
import type { HeldOutPairs } from '../protocol.ts';
import { judgedPairs } from '../tasks/held-out.ts';
import type { TaskWorld } from '../tasks/task.ts';
import { judgePairImages } from './pair-protocol.ts';

/** Nearness of two image-to-image generators to the true images of held-out edges. */
export async function judgePairs(both: RunBoth, heldOut: HeldOutPairs, world: TaskWorld) {
  const { values, count, truth } = await judgedPairs(heldOut);
  const { before, after } = await both([values], count);
  world.onProgress({ fraction: 0.5, label: 'Measuring quality' });
  const figures = (images: Float32Array) => judgePairImages(truth, images, { count, size: heldOut.size });
  const how = `${count} edge maps that no training saw, beside their true images; values in [0, 1]`;
  return { before, after, quality: figures(after), baseline: figures(before), how };
}
