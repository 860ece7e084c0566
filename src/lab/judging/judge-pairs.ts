import type { Tick } from '../../compression/tick.ts';
import type { Part, RunBoth } from '../judging.ts';
import type { HeldOutPairs } from '../protocol.ts';
import { judgedPairs } from '../tasks/held-out.ts';
import { judgePairImages } from './pair-protocol.ts';

/** Nearness of two image-to-image generators to the true images of held-out edges. */
export async function judgePairs(both: RunBoth, heldOut: HeldOutPairs, part: Part) {
  const { values, count, truth } = await judgedPairs(heldOut);
  const { before, after } = await both([values], count, part('Making images', 0.2, 0.6));
  const figures = (images: Float32Array, tick: Tick) =>
    judgePairImages(truth, images, { count, size: heldOut.size, tick });
  const quality = await figures(after, part('Measuring quality', 0.6, 0.8));
  const baseline = await figures(before, part('Measuring the original’s quality', 0.8, 1));
  const how = `${count} edge maps that no training saw, beside their true images; values in [0, 1]`;
  return { before, after, quality, baseline, how };
}
