import { modelIo } from '../model-io.ts';
import { loadModel } from './load-model.ts';
import type { Task } from './task.ts';

/** Quality, difference and time of the decoded package beside the original. */
export const judge: Task<'judge'> = async ({ original, compressed, judge: judgeSource, heldOut }, world) => {
  const [judging, first, second] = await Promise.all([
    import('../judging.ts'),
    loadModel(original),
    loadModel(compressed),
  ]);
  return judging.judgeModels(
    { original: first, compressed: second, io: modelIo(first), judgeSource, heldOut },
    world,
  );
};
