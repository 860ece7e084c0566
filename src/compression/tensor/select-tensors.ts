import { isFloatTensor, isKernel, type FloatTensor, type Model } from '../model.ts';
import type { TechniqueContext } from '../technique.ts';

/** Which float tensors a step works on: kernels, or biases and normalization as well. */
export type TensorScope = 'kernels' | 'all';

/** The option every weight technique shares. */
export const scopeOption = {
  kind: 'choice',
  label: 'Weights',
  help: 'Kernels only, or biases and normalization as well.',
  choices: { kernels: 'Kernels', all: 'All weights' },
  default: 'kernels',
} as const;

/** The tensors of a model that a step may change, in order. */
export function selectTensors(model: Model, scope: TensorScope, context: TechniqueContext): FloatTensor[] {
  return model.weights
    .filter(scope === 'kernels' ? isKernel : isFloatTensor)
    .filter((tensor) => tensor.values.length > 0 && context.selects(tensor.name));
}

/** The model with each selected tensor replaced by `change(tensor)`, reporting progress between tensors by their size. */
export async function changeTensors(
  model: Model,
  selected: readonly FloatTensor[],
  context: TechniqueContext,
  change: (tensor: FloatTensor) => FloatTensor,
): Promise<Model> {
  const total = selected.reduce((sum, tensor) => sum + tensor.values.length, 0);
  const changed = new Map<string, FloatTensor>();
  let done = 0;
  for (const tensor of selected) {
    await context.tick(total > 0 ? done / total : 0, tensor.name);
    changed.set(tensor.name, change(tensor));
    done += tensor.values.length;
  }
  return { ...model, weights: model.weights.map((tensor) => changed.get(tensor.name) ?? tensor) };
}
