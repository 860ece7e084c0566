import type { Recipe } from '../../compression/recipe.ts';

/** A recipe that follows a published method, as far as it can be run without the method's own training. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** What it does, and how it differs from the papers'. */
  readonly explains: string;
  /** Ids of catalogue entries. */
  readonly papers: readonly string[];
  readonly recipe: Recipe;
}
