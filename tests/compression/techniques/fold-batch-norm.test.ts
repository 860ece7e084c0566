import { expect, it } from 'vitest';
import {
  buildSequential,
  buildUNet,
  largestDifference,
  outputsOf,
  valueOf,
  withRandomWeights,
} from '../run-model.ts';
import { run } from '../run-technique.ts';

it.each([
  ['a U-Net whose convolutions have no bias', buildUNet],
  ['a Sequential model with a transposed convolution', buildSequential],
])('fold-batch-norm leaves the outputs of %s equal and no normalization behind', async (_, build) => {
  const model = withRandomWeights(await valueOf(build()));
  const folded = await run(model, 'fold-batch-norm');
  expect(folded.weights.filter(({ name }) => /gamma|moving/.test(name))).toEqual([]);
  expect(JSON.stringify(folded.topology)).not.toContain('BatchNormalization');
  expect(largestDifference(await outputsOf(folded), await outputsOf(model))).toBeLessThan(1e-5);
});
