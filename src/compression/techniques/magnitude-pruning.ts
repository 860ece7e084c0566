import type { FloatTensor } from '../model.ts';
import { defineTechnique } from '../technique.ts';
import { changeTensors, scopeOption, selectTensors } from '../tensor/select-tensors.ts';
import { zeroWeights } from '../tensor/zero-weights.ts';
import { markSmallest } from '../tensor/mark-smallest.ts';

/** Unstructured magnitude pruning (Han, Pool, Tran, Dally 2015): the weights nearest to 0 become 0. */
export default defineTechnique({
  id: 'magnitude-pruning',
  article: 'pruning-unstructured',
  family: 'pruning',
  label: 'Magnitude pruning',
  summary: 'Sets the weights with the smallest absolute values to zero.',
  saves: { bytes: true, parameters: false, macs: false },
  options: {
    sparsity: {
      kind: 'range',
      label: 'Sparsity',
      help: 'Share of the weights that become zero.',
      min: 0,
      max: 0.99,
      step: 0.01,
      default: 0.5,
    },
    scope: {
      kind: 'choice',
      label: 'Threshold',
      help: 'One threshold over all kernels, or one for each, so that each has the same sparsity.',
      choices: { global: 'Over all kernels', layer: 'For each kernel' },
      default: 'global',
    },
    weights: scopeOption,
  },
  async apply(model, { sparsity, scope, weights }, context) {
    const selected = selectTensors(model, weights, context);
    const marks =
      scope === 'layer'
        ? selected.map((tensor) => marksOf([tensor], sparsity)[0])
        : marksOf(selected, sparsity);
    const byName = new Map(selected.map((tensor, index) => [tensor.name, marks[index]]));
    return changeTensors(model, selected, context, (tensor) =>
      zeroWeights(tensor, byName.get(tensor.name) ?? new Uint8Array(tensor.values.length)),
    );
  },
});

/** Marks of the round(sparsity x n) smallest magnitudes over the tensors together, ties broken by position. */
function marksOf(tensors: readonly FloatTensor[], sparsity: number): Uint8Array[] {
  const total = tensors.reduce((sum, tensor) => sum + tensor.values.length, 0);
  const magnitudes = new Float32Array(total);
  let at = 0;
  for (const { values } of tensors) {
    for (let i = 0; i < values.length; i++) magnitudes[at + i] = Math.abs(values[i]);
    at += values.length;
  }
  const marks = markSmallest(magnitudes, Math.round(sparsity * total));
  at = 0;
  return tensors.map(({ values }) => marks.subarray(at, (at += values.length)));
}
