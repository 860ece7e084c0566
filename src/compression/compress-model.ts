import { AbortedError, CompressionError } from './compression-error.ts';
import type { Model } from './model.ts';
import { createRandom } from './numeric/seeded-random.ts';
import { stepSelects, type Recipe } from './recipe.ts';
import type { RunProgress } from './report.ts';
import type { Technique, TechniqueContext } from './technique.ts';
import type { AbortLike, Trainer } from './trainer.ts';

/** Everything a run needs from outside. `pause` is awaited now and then so that the caller can paint or see an abort. */
export interface RunWorld {
  readonly techniques: ReadonlyMap<string, Technique>;
  readonly signal?: AbortLike;
  readonly pause?: () => Promise<void>;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly trainer?: Trainer;
  readonly discriminator?: Model;
}

/**
 * Applies the steps of a recipe in order and returns the resulting model; `model` is left as it is. Each step draws from a stream
 * of its own, seeded by the recipe's seed and its position. Throws CompressionError naming the step, or AbortedError.
 */
export async function applyRecipe(model: Model, recipe: Recipe, world: RunWorld): Promise<Model> {
  let current = model;
  for (const [index, step] of recipe.steps.entries()) {
    const technique = world.techniques.get(step.technique);
    if (technique === undefined) throw new CompressionError(`Unknown technique "${step.technique}".`, '');
    refuseUnfit(technique, current, world, index);
    const context = contextOf(index, model, recipe, technique, world);
    await context.tick(0);
    current = await technique.apply(current, step.options, context);
  }
  return current;
}

function refuseUnfit(technique: Technique, model: Model, world: RunWorld, index: number): void {
  const where = `Step ${index + 1} (${technique.label})`;
  if (technique.models === 'layers' && model.format !== 'layers-model') {
    throw new CompressionError(
      `${where} rewrites layers and this is a graph model.`,
      'Use a tfjs Layers model, or techniques that only touch weights.',
    );
  }
  if (technique.trains && world.trainer === undefined) {
    throw new CompressionError(
      `${where} trains and no trainer is at hand.`,
      'Run it in the lab, or leave it out.',
    );
  }
}

function contextOf(
  index: number,
  reference: Model,
  recipe: Recipe,
  technique: Technique,
  world: RunWorld,
): TechniqueContext {
  const step = recipe.steps[index] ?? { technique: technique.id };
  const total = recipe.steps.length + 1;
  const tick = async (fraction: number, note?: string) => {
    world.onProgress?.({
      fraction: (index + Math.min(1, Math.max(0, fraction))) / total,
      step: index + 1,
      label: technique.label,
      ...(note === undefined ? {} : { note }),
    });
    await world.pause?.();
    if (world.signal?.aborted) throw new AbortedError();
  };
  return {
    random: createRandom((recipe.seed ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0),
    reference,
    selects: (weightName) => stepSelects(step, weightName),
    tick,
    ...(world.signal ? { signal: world.signal } : {}),
    ...(world.trainer ? { trainer: world.trainer } : {}),
    ...(world.discriminator ? { discriminator: world.discriminator } : {}),
  };
}
