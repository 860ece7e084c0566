import { applyRecipe, type RunWorld } from '../../src/compression/compress-model.ts';
import type { FloatTensor, Model } from '../../src/compression/model.ts';
import { isFloatTensor } from '../../src/compression/model.ts';
import { techniques } from '../../src/compression/techniques/index.ts';

/** A model of bare float tensors, for techniques that need no topology. */
export function bareModel(tensors: Record<string, { shape: number[]; values: ArrayLike<number> }>): Model {
  return {
    format: 'graph-model',
    topology: { node: [] },
    weights: Object.entries(tensors).map(([name, { shape, values }]) => ({
      name,
      shape,
      dtype: 'float32',
      values: Float32Array.from(values),
    })),
  };
}

/** Applies one technique with the given options and seed 1. */
export async function run(
  model: Model,
  technique: string,
  options: Record<string, string | number | boolean> = {},
  extra: Partial<RunWorld> & { only?: string[]; seed?: number } = {},
): Promise<Model> {
  const { only, seed, ...world } = extra;
  const step = { technique, options, ...(only ? { only } : {}) };
  return applyRecipe(model, { version: 1, seed: seed ?? 1, steps: [step] }, { techniques, ...world });
}

/** The float tensor of that name. */
export function tensorOf(model: Model, name: string): FloatTensor {
  const tensor = model.weights.find((candidate) => candidate.name === name);
  if (tensor === undefined || !isFloatTensor(tensor)) throw new Error(`No float tensor ${name}.`);
  return tensor;
}
