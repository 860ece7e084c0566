import { AbortedError, CompressionError } from './compression-error.ts';
import { measureModel, measureOnce, type MeasuredModel } from './measures/measure-model.ts';
import { weightErrors } from './measures/weight-error.ts';
import { isFloatTensor, type Model } from './model.ts';
import { createRandom } from './numeric/seeded-random.ts';
import { sha256 } from './numeric/sha256.ts';
import { writePackage } from './package/write-package.ts';
import { stepSelects, type Recipe } from './recipe.ts';
import type { CompressionReport, ModelMeasure, RunProgress } from './report.ts';
import type { Technique, TechniqueContext } from './technique.ts';
import { tickWithin, type Tick } from './tick.ts';
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

/** What a run yields. Reading `bytes` gives `model` back bit for bit. */
export interface CompressedModel {
  readonly model: Model;
  /** The package. */
  readonly bytes: Uint8Array;
  readonly report: CompressionReport;
}

/**
 * Runs a recipe: applies its steps, writes the package, measures before and after. `model` is left as it is. Throws
 * CompressionError naming the step or the weight at fault, or AbortedError.
 */
export async function compressModel(model: Model, recipe: Recipe, world: RunWorld): Promise<CompressedModel> {
  refuseNonFinite(model);
  const compressed = await applyRecipe(model, recipe, world);
  const from = recipe.steps.length / (recipe.steps.length + 1);
  const tick: Tick = async (fraction, note) => {
    const label = 'Encoding and measuring';
    world.onProgress?.({
      fraction: from + (1 - from) * fraction,
      step: recipe.steps.length + 1,
      label,
      ...(note === undefined ? {} : { note }),
    });
    await world.pause?.();
    if (world.signal?.aborted) throw new AbortedError();
  };
  const before = await measureOnce(model, tickWithin(tick, 0, 0.5));
  const after = await measureModel(compressed, tickWithin(tick, 0.5, 1));
  return {
    model: compressed,
    bytes: after.bytes,
    report: reportOf({ model, recipe, world, before, after, compressed }),
  };
}

/** SHA-256 of the plain package of a model: the same for the same topology, names and values, however they were coded. */
export function hashModel(model: Model): string {
  const plain = model.weights.map(({ coding: _, coder: __, ...tensor }) => ({
    ...tensor,
    coder: 'raw' as const,
  }));
  return sha256(writePackage({ ...model, weights: plain }));
}

interface Run {
  readonly model: Model;
  readonly recipe: Recipe;
  readonly world: RunWorld;
  readonly before: ModelMeasure;
  readonly after: MeasuredModel;
  readonly compressed: Model;
}

function reportOf({ model, recipe, world, before, after, compressed }: Run): CompressionReport {
  const used = recipe.steps.flatMap((step) => world.techniques.get(step.technique) ?? []);
  const trains = used.some((technique) => technique.trains);
  return {
    version: 1,
    recipe,
    modelHash: hashModel(model),
    packageHash: sha256(after.bytes),
    backend: trains ? (world.trainer?.backend ?? null) : null,
    before,
    after: after.measure,
    errors: weightErrors(model, compressed),
    row: {
      method: recipe.name ?? (used.map((technique) => technique.label).join(' + ') || 'Original'),
      techniques: [...new Set(used.map((technique) => technique.article))],
      params: after.measure.parameters,
      macs: after.measure.macs,
      bytes: after.bytes.length,
      compressionRatio: before.bytes.dense / after.bytes.length,
      quality: {},
    },
  };
}

/** Throws CompressionError naming the first weight that is NaN or infinite, or that has another number of values than its shape. */
export function refuseNonFinite(model: Model): void {
  for (const tensor of model.weights) {
    if (!isFloatTensor(tensor)) continue;
    const { name, values, shape } = tensor;
    if (values.length !== shape.reduce((product, size) => product * size, 1)) {
      throw new CompressionError(
        `Weight "${name}" has ${values.length} values for the shape [${shape.join(', ')}].`,
        'Export the model again.',
      );
    }
    for (let i = 0; i < values.length; i++) {
      if (values[i] - values[i] !== 0) {
        throw new CompressionError(
          `Weight "${name}" holds ${values[i]} at position ${i}.`,
          'The training diverged or the file is damaged; compress a model whose weights are all finite.',
        );
      }
    }
  }
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
  const tick: Tick = async (fraction, note) => {
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
