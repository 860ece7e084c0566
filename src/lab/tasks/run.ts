import { compressModel } from '../../compression/compress-model.ts';
import { parseRecipe, type Recipe } from '../../compression/recipe.ts';
import type { Technique } from '../../compression/technique.ts';
import { techniques } from '../../compression/techniques/index.ts';
import { describeEffect } from '../describe-effect.ts';
import type { HeldOutPairs, StepEffect } from '../protocol.ts';
import type { LabTrainer } from '../training.ts';
import { weightHistogram } from '../weight-histogram.ts';
import { loadModel } from './load-model.ts';
import type { Task, TaskWorld } from './task.ts';

const isTraining = (technique: string) => techniques.get(technique)?.trains === true;

/** Compresses a model by a recipe, noting what each step did. The bytes are those of the command line. */
export const run: Task<'run'> = async ({ source, recipe: given, discriminator, heldOut }, world) => {
  const began = performance.now();
  const recipe = parseRecipe(given, techniques);
  const model = await loadModel(source);
  const trains = recipe.steps.some(({ technique }) => isTraining(technique));
  const trainer = trains ? await loadTrainer(world, heldOut) : undefined;
  const effects: StepEffect[] = [];
  const range = weightHistogram(model);
  const { bytes, report } = await compressModel(model, recipe, {
    techniques: watched((effect) => effects.push(effect), range),
    signal: world.signal,
    pause: world.pause,
    onProgress: ({ fraction, label, note }) =>
      world.onProgress({ fraction, label, ...(note === undefined ? {} : { note }) }),
    ...(trainer ? { trainer } : {}),
    ...(trains && discriminator ? { discriminator: await loadModel(discriminator) } : {}),
  });
  return {
    report: { ...report, recipe: withStepsTaken(recipe, trainer?.stepsTaken ?? []) },
    bytes: bytes as Uint8Array<ArrayBuffer>,
    effects,
    took: performance.now() - began,
  };
};

/** The recipe that gives these bytes again: a training that was ended early counts the steps that its student learned for. */
export function withStepsTaken(recipe: Recipe, stepsTaken: readonly number[]): Recipe {
  let next = 0;
  const steps = recipe.steps.map((step) => {
    if (!isTraining(step.technique)) return step;
    const taken = stepsTaken[next++];
    const asked = techniques.get(step.technique)?.parse(step.options)['steps'];
    return taken === undefined || taken === asked
      ? step
      : { ...step, options: { ...step.options, steps: taken } };
  });
  return { ...recipe, steps };
}

async function loadTrainer(world: TaskWorld, heldOut: HeldOutPairs | undefined): Promise<LabTrainer> {
  const [engine, training] = await Promise.all([import('../engine.ts'), import('../training.ts')]);
  await engine.startBackend();
  return training.createLabTrainer(world, heldOut);
}

/** The techniques, each telling what it did once it is done. */
function watched(
  tell: (effect: StepEffect) => void,
  range: { low: number; high: number },
): ReadonlyMap<string, Technique> {
  const watch = (technique: Technique): Technique => ({
    ...technique,
    async apply(model, options, context) {
      const result = await technique.apply(model, options, context);
      tell({
        technique: technique.id,
        label: technique.label,
        sentence: describeEffect(model, result),
        histogram: weightHistogram(result, 48, range),
      });
      return result;
    },
  });
  return new Map([...techniques].map(([id, technique]) => [id, watch(technique)]));
}
