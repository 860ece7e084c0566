import { fashionInputs } from '../../inference/fashion-inputs.ts';
import { buildFashionDiscriminator, buildFashionGenerator } from '../../inference/nets/fashion-cgan.ts';
import { networkOf } from '../../inference/network.ts';
import { createAdversarialTrainer } from '../../inference/training/adversarial-trainer.ts';
import { cganTask } from '../../inference/training/cgan-task.ts';
import { readFashionMnist } from './fashion-mnist.ts';
import { pictureGrid } from './picture-grid.ts';
import type { Recipe } from './recipe.ts';

const hyperparameters = {
  batch: 32,
  rates: [{ until: 40_000, value: 0.0006 }],
  penalties: [
    { until: 1500, value: 0.5 },
    { until: 20_000, value: 0.04 },
    { until: 40_000, value: 0.005 },
  ],
  sigma: 0.05,
  penaltyEvery: 8,
  averageDecay: 0.999,
};

export const cganRecipe: Recipe = {
  id: 'fashion-cgan',
  seed: 1,
  steps: 34_000,
  start({ seed, data }) {
    const generator = buildFashionGenerator(seed);
    const average = buildFashionGenerator(seed);
    const discriminator = buildFashionDiscriminator(seed);
    const options = { ...hyperparameters, seed };
    const task = cganTask(readFashionMnist('train', data), options);
    const trainer = createAdversarialTrainer({ generator, discriminator, average }, task, options);
    return {
      trainer,
      models: () => ({ '': average, discriminator }),
      async preview() {
        const labels = Uint8Array.from({ length: 100 }, (_, index) => Math.floor(index / 10));
        const [values] = await networkOf(average).run(fashionInputs(labels, 7), { count: 100 });
        return pictureGrid(values, 28, 10);
      },
    };
  },
};
