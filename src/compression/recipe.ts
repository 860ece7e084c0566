import { z } from 'zod';
import { CompressionError } from './compression-error.ts';
import type { Technique } from './technique.ts';

const patterns = z
  .array(z.string().min(1).max(200))
  .max(500)
  .describe('Weight names; * stands for any characters, as in dense_*/kernel.');

/** One step of a recipe. */
export const recipeStepSchema = z.strictObject({
  technique: z.string().min(1).max(80).describe('Id of a technique.'),
  options: z
    .record(z.string(), z.union([z.string().max(200), z.number(), z.boolean()]))
    .optional()
    .describe('Options that differ from their defaults.'),
  only: patterns.optional(),
  except: patterns.optional(),
});

/** A recipe: steps in order, and the seed from which every random choice follows. */
export const recipeSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().max(200).optional(),
  seed: z.int().min(0).max(4294967295).default(1),
  steps: z.array(recipeStepSchema).max(100),
});

/** One step of a recipe. */
export type RecipeStep = z.output<typeof recipeStepSchema>;

/** A recipe: steps in order, and the seed from which every random choice follows. */
export type Recipe = z.output<typeof recipeSchema>;

/** The JSON Schema of a recipe file. */
export function recipeJsonSchema(): unknown {
  return z.toJSONSchema(recipeSchema, { io: 'input' });
}

/** Checks a parsed JSON value against the schema and its steps against the techniques. Throws CompressionError naming step and field. */
export function parseRecipe(input: unknown, techniques: ReadonlyMap<string, Technique>): Recipe {
  const result = recipeSchema.safeParse(input);
  if (!result.success) {
    const issue = result.error.issues[0];
    const where = issue?.path.join('.') || 'the whole file';
    throw new CompressionError(`Recipe, ${where}: ${issue?.message ?? 'not valid'}.`, 'See docs/recipes.md.');
  }
  result.data.steps.forEach((step, index) => {
    const technique = techniques.get(step.technique);
    if (technique === undefined) {
      throw new CompressionError(
        `Recipe, step ${index + 1}: unknown technique "${step.technique}".`,
        `Known: ${[...techniques.keys()].join(', ')}.`,
      );
    }
    technique.parse(step.options);
  });
  return result.data;
}

/** Whether a weight name is meant by a step. `*` in a pattern stands for any characters; matching takes linear time. */
export function stepSelects(step: Pick<RecipeStep, 'only' | 'except'>, weightName: string): boolean {
  const isNamed = (list: readonly string[]) => list.some((pattern) => matches(pattern, weightName));
  return (
    (step.only === undefined || isNamed(step.only)) && !(step.except !== undefined && isNamed(step.except))
  );
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  if (parts.length === 1) return pattern === text;
  const last = parts[parts.length - 1] ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
