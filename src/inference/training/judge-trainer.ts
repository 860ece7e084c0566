import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { createAdam } from './adam.ts';
import { createBatches } from './batches.ts';
import { imageBatch, oneHotBatch, type LabelledImages } from './images.ts';
import type { Trainer } from './trainer.ts';
import { restoreWeights, variablesOf, weightsOf } from './variables.ts';

export interface JudgeTraining {
  readonly seed: number;
  readonly batch: number;
  readonly steps: number;
  readonly learningRate: number;
}

/** Trains a classifier on softmax cross-entropy with smoothed labels; the rate falls to zero along half a cosine. */
export function createJudgeTrainer(
  model: LayersModel,
  images: LabelledImages,
  { seed, batch, steps, learningRate }: JudgeTraining,
): Trainer {
  const variables = variablesOf(model);
  const adam = createAdam(variables, { learningRate, beta1: 0.9, beta2: 0.999 });
  const batches = createBatches(images.count, batch, seed);
  let done = 0;
  const loss = (x: tf.Tensor, target: tf.Tensor) => {
    const logits = model.apply(x, { training: true }) as tf.Tensor;
    return tf.neg<tf.Scalar>(tf.mean(tf.sum(tf.mul(target, tf.logSoftmax(logits)), -1)));
  };
  return {
    get steps() {
      return done;
    },
    async step() {
      const indices = batches(done);
      const rate = 0.5 * (1 + Math.cos((Math.PI * done) / steps));
      const value = tf.tidy(() => {
        const x = imageBatch(images, indices);
        const labels = Array.from(indices, (index) => images.labels[index]);
        const target = tf.add(tf.mul(oneHotBatch(labels, 10), 0.95), 0.005);
        const { value, grads } = tf.variableGrads(() => loss(x, target), variables);
        adam.apply(grads, rate);
        return value;
      });
      done += 1;
      const [read] = await value.data();
      value.dispose();
      return { loss: read };
    },
    state: () => ({ step: done, tensors: { ...weightsOf(variables), ...adam.state() } }),
    restore({ step, tensors }) {
      restoreWeights(variables, tensors);
      adam.restore(tensors, step);
      done = step;
    },
    dispose: () => adam.dispose(),
  };
}
