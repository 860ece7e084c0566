import { CompressionError } from '../compression/compression-error.ts';
import { parseRecipe, type Recipe, type RecipeStep } from '../compression/recipe.ts';
import type { Technique } from '../compression/technique.ts';

/** What an address of the lab says. */
export interface SharedRun {
  readonly model: string;
  readonly recipe: Recipe;
  /** First digits of the package's SHA-256 that the sender got. */
  readonly expected?: string;
  /** Backend the sender's training step ran on. */
  readonly backend?: string;
}

const LONGEST = 8000;

/**
 * The query string of a run, readable in the address bar:
 * `model=fashion-cgan&seed=1&step=magnitude-pruning(sparsity:0.8)&hash=1a2b...`. Options that equal their defaults may be left out by the caller.
 */
export function writeSharedRun({ model, recipe, expected, backend }: SharedRun): string {
  const parts = [`model=${encodeURIComponent(model)}`];
  if (recipe.seed !== 1) parts.push(`seed=${recipe.seed}`);
  if (recipe.name) parts.push(`name=${encodeURIComponent(recipe.name)}`);
  for (const step of recipe.steps) parts.push(`step=${writeStep(step)}`);
  if (expected) parts.push(`hash=${expected.slice(0, 16)}`);
  if (backend) parts.push(`backend=${encodeURIComponent(backend)}`);
  return parts.join('&');
}

/** The run in a query string, or null when it holds none. Throws CompressionError for one that cannot be run. */
export function readSharedRun(query: string, techniques: ReadonlyMap<string, Technique>): SharedRun | null {
  if (query.length > LONGEST) {
    throw new CompressionError(
      `The address is longer than ${LONGEST} characters.`,
      'Ask for the recipe as a file.',
    );
  }
  const given = new URLSearchParams(query);
  const steps = given.getAll('step');
  const model = given.get('model');
  if (model === null && steps.length === 0) return null;
  const name = given.get('name');
  const recipe = parseRecipe(
    {
      version: 1,
      seed: given.has('seed') ? Number(given.get('seed')) : 1,
      ...(name === null ? {} : { name }),
      steps: steps.map(readStep),
    },
    techniques,
  );
  const expected = given.get('hash');
  const backend = given.get('backend');
  return {
    model: model ?? 'fashion-cgan',
    recipe,
    ...(expected !== null && /^[0-9a-f]{8,64}$/.test(expected) ? { expected } : {}),
    ...(backend !== null && /^[\w-]{1,40}$/.test(backend) ? { backend } : {}),
  };
}

function writeStep(step: RecipeStep): string {
  const fields: [string, string][] = Object.entries(step.options ?? {}).map(([key, value]) => [
    key,
    String(value),
  ]);
  for (const pattern of step.only ?? []) fields.push(['@only', pattern]);
  for (const pattern of step.except ?? []) fields.push(['@except', pattern]);
  // The marks of the notation are escaped twice inside words, since reading the query undoes one of them.
  const escape = (text: string) => encodeURIComponent(text.replace(/[%(),:]/g, encodeMark));
  const inside = fields.map(([key, value]) => `${escape(key)}:${escape(value)}`).join(',');
  return escape(step.technique) + (inside === '' ? '' : `(${inside})`);
}

function encodeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

function readStep(text: string): RecipeStep {
  const match = /^([^()]+)(?:\(([^()]*)\))?$/.exec(text);
  if (match === null) throw unreadable(text);
  const options: Record<string, string> = {};
  const only: string[] = [];
  const except: string[] = [];
  for (const field of (match[2] ?? '').split(',').filter((part) => part !== '')) {
    const [key, value, ...rest] = field.split(':').map((part) => unescapeMarks(part, text));
    if (value === undefined || rest.length > 0 || key === '__proto__') throw unreadable(text);
    if (key === '@only') only.push(value);
    else if (key === '@except') except.push(value);
    else options[key] = value;
  }
  return {
    technique: unescapeMarks(match[1], text),
    ...(Object.keys(options).length > 0 ? { options } : {}),
    ...(only.length > 0 ? { only } : {}),
    ...(except.length > 0 ? { except } : {}),
  };
}

function unescapeMarks(part: string, whole: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw unreadable(whole);
  }
}

function unreadable(text: string): CompressionError {
  return new CompressionError(
    `The step "${text.slice(0, 60)}" of the address cannot be read.`,
    'Write it as technique(option:value,option:value).',
  );
}
