import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { createAdam } from './adam.ts';
import { noisePenalty, pairingLoss } from './adversarial-losses.ts';
import { createMovingAverage } from './moving-average.ts';
import { fallingValue, phaseValue, type Phase } from './phases.ts';
import type { Trainer } from './trainer.ts';
import { pickTensors, restoreWeights, variablesOf, weightsOf, withPrefix } from './variables.ts';

export interface AdversarialTraining {
  readonly seed: number;
  readonly batch: number;
  /** Each phase's rate falls to a tenth by its end. */
  readonly rates: readonly Phase[];
  /** Weight of the gradient penalty: strict while shapes form, lax while details do. */
  readonly penalties: readonly Phase[];
  /** The penalty's noise, and every how many steps it is taken (weighted up accordingly). */
  readonly sigma: number;
  readonly penaltyEvery: number;
  readonly averageDecay: number;
}

/** The two nets in training, and a third to hold the generator's averaged weights. */
export interface AdversarialModels {
  readonly generator: LayersModel;
  readonly discriminator: LayersModel;
  readonly average: LayersModel;
}

/** What one step learns from. */
export interface AdversarialBatch {
  readonly real: tf.Tensor4D;
  /** What the discriminator sees beside the image: a label or an edge map. */
  readonly condition: tf.Tensor;
  /** The generator's inputs; its output is to match `condition`. */
  readonly inputs: tf.Tensor | tf.Tensor[];
}

/** What differs between one GAN and another. */
export interface AdversarialTask {
  /** The batch of a step, a function of the step alone. Called inside a tidy. */
  batchOf(step: number): AdversarialBatch;
  /** A further loss of the generator, for example the distance to the true image. */
  extraLoss?(fake: tf.Tensor4D, real: tf.Tensor4D): tf.Scalar;
}

/** Trains a conditional GAN: each step updates the generator, then the discriminator on the same images. Adam with beta1 = 0, beta2 = 0.99. */
export function createAdversarialTrainer(
  { generator, discriminator, average }: AdversarialModels,
  task: AdversarialTask,
  options: AdversarialTraining,
): Trainer {
  const { seed, sigma } = options;
  const moments = { learningRate: 1, beta1: 0, beta2: 0.99 };
  const generatorWeights = variablesOf(generator);
  const discriminatorWeights = variablesOf(discriminator);
  const generatorAdam = createAdam(generatorWeights, moments);
  const discriminatorAdam = createAdam(discriminatorWeights, moments);
  const moving = createMovingAverage(generatorWeights, options.averageDecay);
  let done = 0;

  const judge = (image: tf.Tensor, condition: tf.Tensor) =>
    discriminator.apply([image, condition], { training: true }) as tf.Tensor;

  const generatorStep = ({ real, condition, inputs }: AdversarialBatch, rate: number) => {
    const made: tf.Tensor4D[] = [];
    const realValue = judge(real, condition);
    const { value, grads } = tf.variableGrads(() => {
      const fake = generator.apply(inputs, { training: true }) as tf.Tensor4D;
      made.push(tf.keep(fake));
      const loss = pairingLoss(judge(fake, condition), realValue);
      return task.extraLoss ? tf.add<tf.Scalar>(loss, task.extraLoss(fake, real)) : loss;
    }, generatorWeights);
    generatorAdam.apply(grads, rate);
    return { loss: value, fake: made[0] };
  };

  const discriminatorStep = ({ real, condition }: AdversarialBatch, fake: tf.Tensor4D, rate: number) => {
    const both = tf.concat([real, fake]);
    const conditions = tf.concat([condition, condition]);
    const { value, grads } = tf.variableGrads(() => {
      const values = judge(both, conditions);
      const [realValue, fakeValue] = tf.split(values, 2);
      const loss = pairingLoss(realValue, fakeValue);
      if (done % options.penaltyEvery !== 0) return loss;
      const noise = tf.randomNormal(both.shape, 0, sigma, 'float32', seed * 1_000_033 + done);
      const penalty = noisePenalty(values, judge(tf.add(both, noise), conditions), sigma);
      return tf.add<tf.Scalar>(
        loss,
        tf.mul(penalty, phaseValue(options.penalties, done) * options.penaltyEvery),
      );
    }, discriminatorWeights);
    discriminatorAdam.apply(grads, rate);
    return value;
  };

  return {
    get steps() {
      return done;
    },
    async step() {
      const rate = fallingValue(options.rates, done);
      const losses = tf.tidy(() => {
        const batch = task.batchOf(done);
        const { loss, fake } = generatorStep(batch, rate);
        const value = discriminatorStep(batch, fake, rate);
        fake.dispose();
        return tf.stack([loss, value]);
      });
      moving.update(done);
      done += 1;
      const [generatorLoss, discriminatorLoss] = await losses.data();
      losses.dispose();
      return { generator: generatorLoss, discriminator: discriminatorLoss };
    },
    state: () => ({
      step: done,
      tensors: {
        ...weightsOf(generatorWeights, 'generator/'),
        ...weightsOf(discriminatorWeights, 'discriminator/'),
        ...weightsOf(moving.tensors(), 'average/'),
        ...withPrefix('generatorAdam/', generatorAdam.state()),
        ...withPrefix('discriminatorAdam/', discriminatorAdam.state()),
      },
    }),
    restore({ step, tensors }) {
      restoreWeights(generatorWeights, tensors, 'generator/');
      restoreWeights(discriminatorWeights, tensors, 'discriminator/');
      moving.restore(moving.tensors().map((_, index) => tensors[`average/${index}`]));
      generatorAdam.restore(pickTensors('generatorAdam/', tensors), step);
      discriminatorAdam.restore(pickTensors('discriminatorAdam/', tensors), step);
      done = step;
    },
    settle: () => average.setWeights([...moving.tensors()]),
    dispose() {
      generatorAdam.dispose();
      discriminatorAdam.dispose();
      moving.dispose();
    },
  };
}
