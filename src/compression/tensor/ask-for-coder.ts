import type { CoderId, Model } from '../model.ts';
import type { TechniqueContext } from '../technique.ts';
import { changeTensors, scopeOption, selectTensors, type TensorScope } from './select-tensors.ts';

/** The option of the encoding techniques. */
export const coderOptions = { weights: { ...scopeOption, default: 'all' } } as const;

/** The model with the selected tensors to be written by this coder; values and symbols stay as they are. */
export function askForCoder(
  model: Model,
  coder: CoderId,
  scope: TensorScope,
  context: TechniqueContext,
): Promise<Model> {
  return changeTensors(model, selectTensors(model, scope, context), context, (tensor) => ({
    ...tensor,
    coder,
  }));
}
