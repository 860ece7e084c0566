import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { latentSize } from '../nets/fashion-cgan.ts';
import { createAdam } from './adam.ts';
import { noisePenalty, pairingLoss } from './adversarial-losses.ts';
import { createBatches } from './batches.ts';
import { imageBatch, oneHotBatch, type LabelledImages } from './images.ts';
import { seededLatents } from './latents.ts';
import { createMovingAverage } from './moving-average.ts';
import type { Trainer } from './trainer.ts';
import { pickTensors, restoreWeights, variablesOf, weightsOf, withPrefix } from './variables.ts';

export interface CganTraining {
  readonly seed: number;
  readonly batch: number;
  readonly steps: number;
  readonly learningRate: number;
  /** Weight of the gradient penalty, its noise, and every how many steps it is taken (weighted up accordingly). */
  readonly penalty: number;
  readonly sigma: number;
  readonly penaltyEvery: number;
  readonly averageDecay: number;
}

/** The two nets in training, and a third to hold the generator's averaged weights. */
export interface CganModels {
  readonly generator: LayersModel;
  readonly discriminator: LayersModel;
  readonly average: LayersModel;
}

/** Trains a class-conditional GAN: each step updates the generator, then the discriminator on the same images. */
export function createCganTrainer(
  models: CganModels,
  images: LabelledImages,
  options: CganTraining,
): Trainer {
  const { generator, discriminator, average } = models;
  const { seed, batch, sigma } = options;
  const moments = { learningRate: options.learningRate, beta1: 0, beta2: 0.99 };
  const generatorWeights = variablesOf(generator);
  const discriminatorWeights = variablesOf(discriminator);
  const generatorAdam = createAdam(generatorWeights, moments);
  const discriminatorAdam = createAdam(discriminatorWeights, moments);
  const moving = createMovingAverage(generatorWeights, options.averageDecay);
  const batches = createBatches(images.count, batch, seed);
  let done = 0;

  const judge = (x: tf.Tensor, label: tf.Tensor) =>
    discriminator.apply([x, label], { training: true }) as tf.Tensor;

  const generatorStep = (real: tf.Tensor4D, label: tf.Tensor2D, rate: number) => {
    const latent = seededLatents(batch, latentSize, seed * 1_000_003 + done);
    let fake: tf.Tensor4D | undefined;
    const realValue = judge(real, label);
    const { value, grads } = tf.variableGrads(() => {
      fake = generator.apply([latent, label], { training: true }) as tf.Tensor4D;
      tf.keep(fake);
      return pairingLoss(judge(fake, label), realValue);
    }, generatorWeights);
    generatorAdam.apply(grads, rate);
    return { loss: value, fake: fake as unknown as tf.Tensor4D };
  };

  const discriminatorStep = (real: tf.Tensor4D, fake: tf.Tensor4D, label: tf.Tensor2D, rate: number) => {
    const both = tf.concat([real, fake]);
    const labels = tf.concat([label, label]);
    const penalize = done % options.penaltyEvery === 0;
    const { value, grads } = tf.variableGrads(() => {
      const values = judge(both, labels);
      const [realValue, fakeValue] = tf.split(values, 2);
      const loss = pairingLoss(realValue, fakeValue);
      if (!penalize) return loss;
      const noise = tf.randomNormal(both.shape, 0, sigma, 'float32', seed * 1_000_033 + done);
      const penalty = noisePenalty(values, judge(tf.add(both, noise), labels), sigma);
      return tf.add<tf.Scalar>(loss, tf.mul(penalty, options.penalty * options.penaltyEvery));
    }, discriminatorWeights);
    discriminatorAdam.apply(grads, rate);
    return value;
  };

  return {
    get steps() {
      return done;
    },
    async step() {
      const indices = batches(done);
      const rate = 0.1 + 0.9 * 0.5 * (1 + Math.cos((Math.PI * done) / options.steps));
      const losses = tf.tidy(() => {
        const real = imageBatch(images, indices);
        const label = oneHotBatch(
          Array.from(indices, (index) => images.labels[index]),
          10,
        );
        const { loss, fake } = generatorStep(real, label, rate);
        const value = discriminatorStep(real, fake, label, rate);
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
      average.setWeights([...moving.tensors()]);
      done = step;
    },
    dispose() {
      generatorAdam.dispose();
      discriminatorAdam.dispose();
      moving.dispose();
    },
    settle: () => average.setWeights([...moving.tensors()]),
  };
}
