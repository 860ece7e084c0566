import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { AbortedError, CompressionError } from '../../compression/compression-error.ts';
import type { Model } from '../../compression/model.ts';
import type { Trainer, TrainingProgress, TrainingTask, TrainingWorld } from '../../compression/trainer.ts';
import { modelToValue, valueToModel } from '../model-value.ts';
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
        const history = await runSteps(distillation, task.steps, world);
        return { student: await trainedValue(models.student, task.student), history };
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

/** Steps to the end; the history holds about a hundred of them, first and last among them. */
async function runSteps(
  distillation: ReturnType<typeof createDistillation>,
  steps: number,
  world: TrainingWorld,
): Promise<TrainingProgress[]> {
  const history: TrainingProgress[] = [];
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
  }
  return history;
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
