import * as tf from '@tensorflow/tfjs-core';
import {
  buildFashionDiscriminator,
  buildFashionGenerator,
  latentSize,
} from '../../inference/nets/fashion-cgan.ts';
import { createCganTrainer } from '../../inference/training/cgan-trainer.ts';
import { oneHotBatch } from '../../inference/training/images.ts';
import { seededLatents } from '../../inference/training/latents.ts';
import { readFashionMnist } from './fashion-mnist.ts';
import { pictureGrid } from './picture-grid.ts';
import type { Recipe } from './recipe.ts';

export const cganRecipe: Recipe = {
  id: 'fashion-cgan',
  seed: 1,
  steps: 9000,
  start({ seed, steps, data }) {
    const generator = buildFashionGenerator(seed);
    const average = buildFashionGenerator(seed);
    const discriminator = buildFashionDiscriminator(seed);
    const trainer = createCganTrainer(
      { generator, discriminator, average },
      readFashionMnist('train', data),
      {
        seed,
        steps,
        batch: 48,
        learningRate: 0.0005,
        penalty: 0.5,
        sigma: 0.05,
        penaltyEvery: 8,
        averageDecay: 0.998,
      },
    );
    return {
      trainer,
      models: () => ({ '': average, discriminator }),
      async preview() {
        const labels = Array.from({ length: 100 }, (_, index) => Math.floor(index / 10));
        const images = tf.tidy(
          () => average.predict([seededLatents(100, latentSize, 7), oneHotBatch(labels, 10)]) as tf.Tensor4D,
        );
        const values = await images.data<'float32'>();
        images.dispose();
        return pictureGrid(values, 28, 10);
      },
    };
  },
};
