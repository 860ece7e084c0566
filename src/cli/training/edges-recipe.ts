import { buildEdgesDiscriminator, buildEdgesGenerator } from '../../inference/nets/edges2fashion.ts';
import { networkOf } from '../../inference/network.ts';
import { createAdversarialTrainer } from '../../inference/training/adversarial-trainer.ts';
import { edgesTask, edgeValues } from '../../inference/training/edges-task.ts';
import { imageValues } from '../../inference/training/images.ts';
import { readFashionMnist } from './fashion-mnist.ts';
import { interleaveImages, pictureGrid } from './picture-grid.ts';
import type { Recipe } from './recipe.ts';

const hyperparameters = {
  batch: 32,
  rates: [{ until: 2000, value: 0.001 }],
  penalties: [{ until: 2000, value: 0.05 }],
  sigma: 0.05,
  penaltyEvery: 8,
  averageDecay: 0.99,
};

/** Weight of the absolute error beside the adversarial loss. */
const fidelity = 20;

export const edgesRecipe: Recipe = {
  id: 'edges2fashion',
  seed: 2,
  steps: 2000,
  start({ seed, data }) {
    const generator = buildEdgesGenerator(seed);
    const average = buildEdgesGenerator(seed);
    const discriminator = buildEdgesDiscriminator(seed);
    const options = { ...hyperparameters, seed };
    const task = edgesTask(readFashionMnist('train', data), options, fidelity);
    const trainer = createAdversarialTrainer({ generator, discriminator, average }, task, options);
    const test = readFashionMnist('t10k', data);
    return {
      trainer,
      models: () => ({ '': average, discriminator }),
      /** Rows of four garments: edges, generated, true. */
      async preview() {
        const edges = edgeValues(test, 40);
        const truth = imageValues(test, 40);
        const [made] = await networkOf(average).run([edges], { count: 40 });
        const rows = interleaveImages([edges.map((value) => value * 2 - 1), made, truth], 784);
        return pictureGrid(rows, 28, 12);
      },
    };
  },
};
