import * as tf from '@tensorflow/tfjs-core';

export interface AdamOptions {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
}

/** State of an optimizer by name, to be written to a checkpoint. */
export type NamedTensors = Record<string, tf.Tensor>;

export interface Adam {
  /** One update of every variable by its gradient, at `learningRate * scale`. */
  apply(gradients: tf.NamedTensorMap, scale?: number): void;
  state(): NamedTensors;
  restore(state: NamedTensors, steps: number): void;
  dispose(): void;
}

/** Adam (Kingma and Ba, 2015, algorithm 1) with its state in reach, which tfjs's own keeps to itself. */
export function createAdam(variables: readonly tf.Variable[], options: AdamOptions): Adam {
  const { learningRate, beta1, beta2 } = options;
  const zeros = () => variables.map((variable) => tf.keep(tf.zeros(variable.shape)));
  let first = tf.tidy(zeros);
  let second = tf.tidy(zeros);
  let steps = 0;
  const update = (variable: tf.Variable, gradient: tf.Tensor, index: number, rate: number) => {
    const m = tf.add(tf.mul(first[index], beta1), tf.mul(gradient, 1 - beta1));
    const v = tf.add(tf.mul(second[index], beta2), tf.mul(tf.square(gradient), 1 - beta2));
    variable.assign(tf.sub(variable, tf.div(tf.mul(m, rate), tf.add(tf.sqrt(v), 1e-8))));
    tf.dispose([first[index], second[index]]);
    first[index] = tf.keep(m);
    second[index] = tf.keep(v);
  };
  return {
    apply(gradients, scale = 1) {
      steps += 1;
      const correction = Math.sqrt(1 - beta2 ** steps) / (1 - beta1 ** steps);
      variables.forEach((variable, index) => {
        const gradient = gradients[variable.name];
        if (gradient) tf.tidy(() => update(variable, gradient, index, learningRate * scale * correction));
      });
    },
    state() {
      return Object.fromEntries(
        variables.flatMap((_, index) => [
          [`m${index}`, first[index]],
          [`v${index}`, second[index]],
        ]),
      );
    },
    restore(state, stepsDone) {
      tf.dispose([first, second]);
      const pick = (prefix: string) =>
        variables.map((_, index) => {
          const saved = state[`${prefix}${index}`];
          if (!saved)
            throw new Error(`The checkpoint lacks ${prefix}${index} of the optimizer; start afresh.`);
          return tf.keep(tf.clone(saved));
        });
      first = pick('m');
      second = pick('v');
      steps = stepsDone;
    },
    dispose: () => tf.dispose([first, second]),
  };
}
