import { AbortedError } from '../compression/compression-error.ts';
import type { Model } from '../compression/model.ts';
import type { Trainer, TrainingWorld } from '../compression/trainer.ts';
import { createCoreTrainer } from '../inference/distillation/core-trainer.ts';
import { TRAINING_PAIRS } from './judging/pair-protocol.ts';
import { modelIo } from './model-io.ts';
import type { HeldOutPairs } from './protocol.ts';
import { asPictures } from './tasks/generate.ts';
import { heldOutEdges } from './tasks/held-out.ts';
import { gridInputs } from './tasks/sample-inputs.ts';
import type { TaskWorld } from './tasks/task.ts';

const SHOW_EVERY_MS = 500;
const SHOWN = 16;

/** A trainer for one run, and how many steps each student of it learned for. */
export interface LabTrainer extends Trainer {
  readonly stepsTaken: readonly number[];
}

/** The trainer of the engine, which shows the student on the way, waits while it is paused, and ends early when told to. */
export async function createLabTrainer(
  world: TaskWorld,
  heldOut: HeldOutPairs | undefined,
): Promise<LabTrainer> {
  const edges =
    heldOut && (await heldOutEdges(heldOut.edges, { ...heldOut, start: 0, count: TRAINING_PAIRS }));
  const trainer = createCoreTrainer(edges ? { edges } : {});
  const stepsTaken: number[] = [];
  return {
    backend: trainer.backend,
    stepsTaken,
    async train(task, outer) {
      const shown = shownInputs(task.student, edges?.values);
      const result = await trainer.train(task, { ...outer, afterStep: showing(world, shown) });
      if (world.signal.aborted) throw new AbortedError();
      world.steering.isFinishing = false;
      stepsTaken.push(result.steps);
      return result;
    },
  };
}

type Inputs = readonly Float32Array[] | null;

/** The same sixteen inputs at each look; null for a model whose inputs are not known. */
function shownInputs(student: Model, edges: Float32Array | undefined): Inputs {
  const io = modelIo(student);
  if (io.kind === 'image-to-image') return edges ? [edges.subarray(0, SHOWN * io.size * io.size)] : null;
  if (io.kind !== 'class-conditional') return null;
  return gridInputs({ kind: 'grid', count: SHOWN, seed: 1, label: null }, io.latent, io.classes);
}

function showing(world: TaskWorld, inputs: Inputs): NonNullable<TrainingWorld['afterStep']> {
  let last = -Infinity;
  return async (progress, look) => {
    const isDue = performance.now() - last > SHOW_EVERY_MS || progress.step === progress.steps;
    if (isDue || world.steering.isPaused) {
      last = performance.now();
      const rows = inputs && (await look.generate(inputs, SHOWN));
      const size = rows ? Math.sqrt(rows.length / SHOWN) : 0;
      const samples = rows && asPictures(rows, SHOWN, [size, size, 1]);
      world.onTraining({ ...progress, ...(samples ? { samples } : {}) });
    }
    while (world.steering.isPaused && !world.steering.isFinishing && !world.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return world.steering.isFinishing ? 'stop' : 'go-on';
  };
}
