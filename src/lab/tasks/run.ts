import { compressModel } from '../../compression/compress-model.ts';
import { parseRecipe } from '../../compression/recipe.ts';
import type { Technique } from '../../compression/technique.ts';
import { techniques } from '../../compression/techniques/index.ts';
import type { Trainer } from '../../compression/trainer.ts';
import { describeEffect } from '../describe-effect.ts';
import type { StepEffect } from '../protocol.ts';
import { weightHistogram } from '../weight-histogram.ts';
import { loadModel } from './load-model.ts';
import type { Task, TaskWorld } from './task.ts';

/** Compresses a model by a recipe, noting what each step did. The bytes are those of the command line. */
export const run: Task<'run'> = async ({ source, recipe: given, discriminator }, world) => {
  const began = performance.now();
  const recipe = parseRecipe(given, techniques);
  const model = await loadModel(source);
  const trains = recipe.steps.some(({ technique }) => techniques.get(technique)?.trains);
  const trainer = trains ? await loadTrainer(world) : undefined;
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
  return { report, bytes: bytes as Uint8Array<ArrayBuffer>, effects, took: performance.now() - began };
};

async function loadTrainer(world: TaskWorld): Promise<Trainer> {
  const [engine, training] = await Promise.all([import('../engine.ts'), import('../training.ts')]);
  await engine.startBackend();
  return training.createLabTrainer(world);
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
