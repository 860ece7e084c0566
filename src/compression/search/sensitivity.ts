import type { RunWorld } from '../compress-model.ts';
import { isKernel, type Model } from '../model.ts';
import type { RecipeStep } from '../recipe.ts';
import { runTrial, type QualityJudge, type Trial } from './trial.ts';

/** What happens when one tensor alone is compressed. */
export interface SensitivityRow extends Trial {
  readonly tensor: string;
}

/** Compresses one kernel at a time with a step, the others left as they are, and measures each. */
export async function scanSensitivity(
  model: Model,
  step: Omit<RecipeStep, 'only' | 'except'>,
  world: RunWorld & { readonly judge?: QualityJudge; readonly seed?: number },
): Promise<SensitivityRow[]> {
  const rows: SensitivityRow[] = [];
  for (const { name } of model.weights.filter(isKernel)) {
    const recipe = { version: 1 as const, seed: world.seed ?? 1, steps: [{ ...step, only: [name] }] };
    rows.push({ tensor: name, ...(await runTrial(model, recipe, world, world.judge)) });
  }
  return rows;
}
