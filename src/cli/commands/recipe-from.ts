import { parseRecipe, type Recipe, type RecipeStep } from '../../compression/recipe.ts';
import { techniques } from '../../compression/techniques/index.ts';
import { UsageError } from './command.ts';
import { readJson } from './disk.ts';

/** The recipe of a command line: a file, or steps given as flags, not both. `seed` overrides the file's. */
export async function recipeFrom(
  file: string | undefined,
  steps: readonly RecipeStep[],
  seed: string | undefined,
): Promise<Recipe> {
  if (file !== undefined && steps.length > 0)
    throw new UsageError('Give --recipe or steps as flags, not both.');
  if (file === undefined && steps.length === 0)
    throw new UsageError('Give --recipe <file> or at least one step, such as --magnitude-pruning.');
  const input = file === undefined ? { version: 1, steps } : await readJson(file);
  const recipe = parseRecipe(input, techniques);
  return seed === undefined ? recipe : parseRecipe({ ...recipe, seed: Number(seed) }, techniques);
}
