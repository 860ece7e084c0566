import { AbortedError } from '../compression/compression-error.ts';
import type { Model } from '../compression/model.ts';
import type { Trainer } from '../compression/trainer.ts';
import { createCoreTrainer } from '../inference/distillation/core-trainer.ts';
import type { TaskWorld } from './tasks/task.ts';

const SHOW_EVERY_MS = 400;

/** The trainer of the engine, with looks at the student's loss on the way and stops on request. */
export function createLabTrainer(world: TaskWorld): Trainer {
  const trainer = createCoreTrainer();
  return {
    backend: trainer.backend,
    async train(task, outer) {
      let shown = 0;
      const result = await trainer.train(task, {
        ...outer,
        onProgress: (progress) => {
          outer.onProgress?.(progress);
          if (performance.now() - shown < SHOW_EVERY_MS && progress.step < progress.steps) return;
          shown = performance.now();
          world.onTraining(progress);
        },
      });
      if (world.signal.aborted) throw new AbortedError();
      return result;
    },
  };
}

export type { Model };
