import * as tf from '@tensorflow/tfjs-core';

export interface MovingAverage {
  update(step: number): void;
  tensors(): readonly tf.Tensor[];
  restore(tensors: readonly tf.Tensor[]): void;
  dispose(): void;
}

/**
 * Exponential moving average of variables, whose generator samples better than the last iterate's (Yazici et al., 2019). The decay grows to
 * `decay` over the first steps, so that the start is soon forgotten.
 */
export function createMovingAverage(variables: readonly tf.Variable[], decay: number): MovingAverage {
  let averages: tf.Tensor[] = variables.map((variable) => tf.keep(tf.clone(variable)));
  return {
    update(step) {
      const rate = 1 - Math.min(decay, (1 + step) / (10 + step));
      averages = averages.map((average, index) => {
        const next = tf.tidy(() =>
          tf.add(average, tf.mul(tf.sub(variables[index] as tf.Tensor, average), rate)),
        );
        average.dispose();
        return tf.keep(next);
      });
    },
    tensors: () => averages,
    restore(tensors) {
      tf.dispose(averages);
      averages = tensors.map((tensor) => tf.keep(tf.clone(tensor)));
    },
    dispose: () => tf.dispose(averages),
  };
}
