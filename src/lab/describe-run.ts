import type { Recipe } from '../compression/recipe.ts';
import { techniques } from '../compression/techniques/index.ts';
import { describeOptions } from './draft.ts';

/** The steps of a recipe in words: `Magnitude pruning (sparsity 0.8), Weight sharing (index bits 4, rounds 50)`. */
export function describeSteps(recipe: Recipe): string {
  if (recipe.steps.length === 0) return 'none';
  return recipe.steps
    .map((step) => {
      const technique = techniques.get(step.technique);
      if (technique === undefined) return step.technique;
      const said = describeOptions(technique.options, technique.parse(step.options));
      return said === '' ? technique.label : `${technique.label} (${said})`;
    })
    .join(', ');
}
