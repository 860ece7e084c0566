import type { Recipe } from '../compression/recipe.ts';

/** The commands that do on the command line what the page did, given the recipe's text as the file they name. */
export function commandsFor(modelPath: string): { recipeFile: string; commands: string[] } {
  const recipeFile = 'recipe.json';
  return {
    recipeFile,
    commands: [
      `npx gan-compression-atlas compress ${quote(modelPath)} --recipe ${recipeFile} --out compressed`,
    ],
  };
}

/** The recipe as the file that the command line reads. */
export function recipeText(recipe: Recipe): string {
  return `${JSON.stringify(recipe, null, 2)}\n`;
}

function quote(path: string): string {
  return /^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
