import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { AbortedError, CompressionError } from '../../compression/compression-error.ts';
import type { Model } from '../../compression/model.ts';
import type {
  Trainer,
  TrainingLook,
  TrainingProgress,
  TrainingTask,
  TrainingWorld,
} from '../../compression/trainer.ts';
import { modelToValue, valueToModel } from '../model-value.ts';
import { networkOf } from '../network.ts';
import { createDistillation } from './distillation.ts';
import type { InputPool } from './training-inputs.ts';

/** The trainer that the compression core is given: distillation and recovery on the backend in use. `pools` hold inputs that cannot be drawn. */
export function createCoreTrainer(pools: Readonly<Record<string, InputPool>> = {}): Trainer {
  return {
    backend: `tfjs-${tf.getBackend()}`,
    async train(task, world) {
      const models = await loadModels(task);
      const distillation = createDistillation(models, task, pools);
      try {
        const valueNow = () => trainedValue(models.student, task.student);
        const look = { generate: lookAt(models.student) };
        const { history, best } = await runSteps({ distillation, steps: task.steps, world, look, valueNow });
        return { student: best?.student ?? (await valueNow()), steps: best?.step ?? task.steps, history };
      } finally {
        distillation.dispose();
        for (const model of Object.values(models)) model.dispose();
      }
    },
  };
}

async function loadModels(task: TrainingTask) {
  const { teacher, student, discriminator } = task;
  return {
    teacher: await valueToModel(teacher),
    student: await valueToModel(student),
    ...(discriminator ? { discriminator: await valueToModel(discriminator) } : {}),
  };
}

function lookAt(student: LayersModel): TrainingLook['generate'] {
  const network = networkOf(student);
  return async (inputs, count) => (await network.run(inputs, { count }))[0];
}

interface Schedule {
  readonly distillation: ReturnType<typeof createDistillation>;
  readonly steps: number;
  readonly world: TrainingWorld;
  readonly look: TrainingLook;
  readonly valueNow: () => Promise<Model>;
}

interface Best {
  readonly step: number;
  readonly loss: number;
  readonly student: Model;
}

/** Steps over which a loss is averaged before students are compared by it. */
const window = 10;

/**
 * Steps to the end; the history holds about a hundred of them, first and last among them. `best` is set when the caller stopped early:
 * the student with the lowest loss over a window, or the last one while there is none.
 */
async function runSteps({
  distillation,
  steps,
  world,
  look,
  valueNow,
}: Schedule): Promise<{ history: TrainingProgress[]; best?: Best }> {
  const history: TrainingProgress[] = [];
  const recent: number[] = [];
  let best: Best | undefined;
  const every = Math.max(1, Math.floor(steps / 100));
  while (distillation.steps < steps) {
    if (world.signal?.aborted) throw new AbortedError();
    const { loss } = await distillation.step();
    const progress = { step: distillation.steps, steps, loss };
    if (!Number.isFinite(loss)) {
      throw new CompressionError(
        `Training diverged at step ${progress.step}: the loss is no number.`,
        'Lower the learning rate.',
      );
    }
    if (progress.step === 1 || progress.step === steps || progress.step % every === 0) history.push(progress);
    world.onProgress?.(progress);
    // Steps on wasm resolve without leaving the task queue; a message to abort must get its turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (world.afterStep === undefined) continue;
    recent.push(loss);
    if (progress.step % window === 0) {
      const mean = recent.splice(0).reduce((sum, value) => sum + value, 0) / window;
      if (best === undefined || mean < best.loss) {
        best = { step: progress.step, loss: mean, student: await valueNow() };
      }
    }
    if ((await world.afterStep(progress, look)) === 'stop') {
      return { history, best: best ?? { ...progress, student: await valueNow() } };
    }
  }
  return { history };
}

/** The trained weights in the order and under the names that the student came with. */
async function trainedValue(model: LayersModel, before: Model): Promise<Model> {
  const trained = new Map((await modelToValue(model)).weights.map((weight) => [weight.name, weight]));
  const weights = before.weights.map((weight) => {
    const now = trained.get(weight.name);
    if (!now) {
      throw new CompressionError(
        `The trained student lacks the weight ${weight.name}.`,
        'Report this as an error.',
      );
    }
    return { name: weight.name, shape: weight.shape, dtype: weight.dtype, values: now.values };
  });
  return { ...before, weights };
}
