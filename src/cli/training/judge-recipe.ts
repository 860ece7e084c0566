import { buildFashionJudge } from '../../inference/nets/fashion-judge.ts';
import { createJudgeTrainer } from '../../inference/training/judge-trainer.ts';
import { readFashionMnist } from './fashion-mnist.ts';
import type { Recipe } from './recipe.ts';

export const judgeRecipe: Recipe = {
  id: 'fashion-judge',
  seed: 1,
  steps: 5600,
  start({ seed, steps, data }) {
    const model = buildFashionJudge(seed);
    const trainer = createJudgeTrainer(model, readFashionMnist('train', data), {
      seed,
      steps,
      batch: 64,
      learningRate: 0.002,
    });
    return { trainer, models: () => ({ '': model }) };
  },
};
