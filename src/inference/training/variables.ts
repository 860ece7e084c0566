import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** The trainable variables of a model, in the order of `trainableWeights`. */
export function variablesOf(model: LayersModel): tf.Variable[] {
  return model.trainableWeights.map((weight) => weight.read() as tf.Variable);
}

/** Variables by position, as a checkpoint keeps them. */
export function weightsOf(variables: readonly tf.Tensor[], prefix = 'w'): Record<string, tf.Tensor> {
  return Object.fromEntries(variables.map((variable, index) => [`${prefix}${index}`, variable]));
}

/** Writes a checkpoint's weights back. Throws when one is missing or of another shape. */
export function restoreWeights(
  variables: readonly tf.Variable[],
  tensors: Record<string, tf.Tensor>,
  prefix = 'w',
): void {
  variables.forEach((variable, index) => {
    const saved = tensors[`${prefix}${index}`];
    if (!saved || saved.shape.join() !== variable.shape.join()) {
      throw new Error(
        `The checkpoint does not fit the model at ${prefix}${index}; delete it and start afresh.`,
      );
    }
    variable.assign(tf.clone(saved));
  });
}

/** Renames tensors for a larger checkpoint. */
export function withPrefix(prefix: string, tensors: Record<string, tf.Tensor>): Record<string, tf.Tensor> {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [prefix + name, tensor]));
}

/** The tensors of a checkpoint whose names begin with `prefix`, without it. */
export function pickTensors(prefix: string, tensors: Record<string, tf.Tensor>): Record<string, tf.Tensor> {
  return Object.fromEntries(
    Object.entries(tensors)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, tensor]) => [name.slice(prefix.length), tensor]),
  );
}
