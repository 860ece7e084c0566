import { parseArgs } from 'node:util';
import { cganRecipe } from './training/cgan-recipe.ts';
import { edgesRecipe } from './training/edges-recipe.ts';
import { judgeRecipe } from './training/judge-recipe.ts';
import type { Recipe } from './training/recipe.ts';
import { runRecipe } from './training/run-recipe.ts';
import { startWasm } from './training/start-wasm.ts';

const recipes: readonly Recipe[] = [cganRecipe, edgesRecipe, judgeRecipe];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    steps: { type: 'string' },
    seed: { type: 'string' },
    data: { type: 'string' },
    work: { type: 'string' },
    out: { type: 'string' },
    every: { type: 'string' },
  },
});

const recipe = recipes.find(({ id }) => id === positionals[0]);
if (!recipe) {
  console.error(
    `Which model? npm run train -- <${recipes.map(({ id }) => id).join(' | ')}> [--steps N] [--data FOLDER]`,
  );
  process.exit(2);
}

await startWasm();
const abort = new AbortController();
process.once('SIGINT', () => abort.abort());
process.once('SIGTERM', () => abort.abort());
const seed = Number(values.seed ?? recipe.seed);
const steps = Number(values.steps ?? recipe.steps);
// Runs of other length or seed follow other schedules, so they never resume each other.
const work = values.work ?? `.training/${recipe.id}-seed${seed}-steps${steps}`;
// A shortened run is a trial: it never replaces the shipped model.
const out = values.out ?? (steps < recipe.steps ? `${work}/model` : `data/models/${recipe.id}`);
const run = recipe.start({ seed, steps, ...(values.data === undefined ? {} : { data: values.data }) });
await runRecipe(run, { steps, work, out, signal: abort.signal, every: Number(values.every ?? 500) });
