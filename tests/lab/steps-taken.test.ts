import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../src/compression/recipe.ts';
import { withStepsTaken } from '../../src/lab/tasks/run.ts';

const recipe: Recipe = {
  version: 1,
  seed: 1,
  steps: [
    { technique: 'distillation', options: { width: 0.5, steps: 300 } },
    { technique: 'huffman-coding' },
    { technique: 'distillation' },
  ],
};

describe('the recipe of a run whose training was ended early', () => {
  it('counts the steps that each student learned for', () => {
    expect(withStepsTaken(recipe, [40, 500]).steps).toEqual([
      { technique: 'distillation', options: { width: 0.5, steps: 40 } },
      { technique: 'huffman-coding' },
      { technique: 'distillation' },
    ]);
  });

  it('is the recipe itself when all ran to their end', () => {
    expect(withStepsTaken(recipe, [300, 500])).toEqual(recipe);
  });
});
