import { applyRecipe, type RunWorld } from '../compress-model.ts';
import { errorBetween } from '../measures/weight-error.ts';
import { isFloatTensor, type Model } from '../model.ts';
import { writePackage } from '../package/write-package.ts';
import type { Recipe } from '../recipe.ts';

/** Judges a compressed model; smaller is better (a Fréchet distance, a loss). Given by whoever can generate images. */
export type QualityJudge = (model: Model) => Promise<number>;

/** What one recipe costs and does. */
export interface Trial {
  readonly recipe: Recipe;
  readonly packageBytes: number;
  /** Noise power over signal power of the weights, all tensors together; null when a step changed shapes. */
  readonly noiseToSignal: number | null;
  /** The judge's verdict; null without a judge. */
  readonly loss: number | null;
}

/** Runs a recipe and measures it without a full report. */
export async function runTrial(
  model: Model,
  recipe: Recipe,
  world: RunWorld,
  judge?: QualityJudge,
): Promise<Trial> {
  const compressed = await applyRecipe(model, recipe, world);
  return {
    recipe,
    packageBytes: writePackage(compressed).length,
    noiseToSignal: noiseToSignal(model, compressed),
    loss: judge ? await judge(compressed) : null,
  };
}

function noiseToSignal(before: Model, after: Model): number | null {
  let noise = 0;
  let signal = 0;
  const originals = new Map(before.weights.map((tensor) => [tensor.name, tensor]));
  for (const tensor of after.weights) {
    const original = originals.get(tensor.name);
    if (original?.shape.join() !== tensor.shape.join()) return null;
    if (!isFloatTensor(tensor) || !isFloatTensor(original)) continue;
    noise += errorBetween(original.values, tensor.values).meanSquaredError * tensor.values.length;
    for (let i = 0; i < original.values.length; i++) signal += original.values[i] * original.values[i];
  }
  return signal > 0 ? noise / signal : 0;
}
