import { heldOutEdges, judgedPairs } from './held-out.ts';
import { loadModel } from './load-model.ts';
import type { Task } from './task.ts';

/** Fetches what judging and training will need, so that everything works when the network goes. */
export const prepare: Task<'prepare'> = async ({ judge, discriminator, heldOut }) => {
  const [judging] = await Promise.all([
    import('../judging.ts'),
    import('../training.ts'),
    discriminator && loadModel(discriminator),
    heldOut && heldOutEdges(heldOut.edges, { ...heldOut, start: 0, count: 1 }),
    heldOut && judgedPairs(heldOut),
  ]);
  if (judge) await judging.prepareJudge(judge);
  return null;
};
