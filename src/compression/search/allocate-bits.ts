import { applyRecipe, type RunWorld } from '../compress-model.ts';
import { CompressionError } from '../compression-error.ts';
import { encodePayload } from '../codecs/tensor-payload.ts';
import { tableBytes } from '../measures/tensor-bytes.ts';
import { errorBetween } from '../measures/weight-error.ts';
import { isFloatTensor, isKernel, type Model } from '../model.ts';
import { writePackage } from '../package/write-package.ts';
import type { Recipe } from '../recipe.ts';
import type { QualityJudge } from './trial.ts';

/** What the search aims at: a package of at most so many bytes, or a judge's loss of at most so much. */
export type BitGoal =
  { readonly packageBytes: number } | { readonly loss: number; readonly judge: QualityJudge };

/** How the search goes. */
export interface BitSearch {
  readonly goal: BitGoal;
  /** Bit widths to choose from. */
  readonly bits: readonly number[];
  /** How much the noise of a tensor counts, by name; 1 where nothing is said. From a sensitivity scan, for example. */
  readonly importance?: ReadonlyMap<string, number>;
  readonly seed?: number;
}

/** The bits found for each kernel, as a recipe. */
export interface BitAllocation {
  readonly recipe: Recipe;
  readonly bits: ReadonlyMap<string, number>;
  readonly packageBytes: number;
  readonly loss: number | null;
}

interface Choice {
  readonly bits: number;
  readonly bytes: number;
  /** Noise power over signal power of the tensor, times its importance. */
  readonly noise: number;
}

const ROUNDS = 24;
const DEAREST = 1e6;
const CHEAPEST = 1e-14;

/**
 * Bits for each kernel by Lagrangian allocation (Shoham and Gersho 1988): for a price per byte each tensor takes the bit width with
 * the least noise plus price times bytes, independently of the others; the price is bisected until the goal is just met. What it
 * finds lies on the lower convex hull of size and noise. Throws CompressionError when no choice meets the goal.
 */
export async function allocateBits(model: Model, search: BitSearch, world: RunWorld): Promise<BitAllocation> {
  const table = await tabulate(model, search, world);
  const wantsSmall = 'loss' in search.goal;
  let best = await meets(model, table, wantsSmall ? CHEAPEST : DEAREST, search, world);
  if (best === undefined) {
    throw new CompressionError(
      'No choice of bits meets the goal.',
      'Allow a larger package or loss, or add steps that save more.',
    );
  }
  let [low, high] = [CHEAPEST, DEAREST];
  for (let round = 0; round < ROUNDS; round++) {
    const price = Math.sqrt(low * high);
    const found = await meets(model, table, price, search, world);
    best = found ?? best;
    // Within a bound on the loss a higher price is better; within a budget of bytes a lower one.
    if ((found !== undefined) === wantsSmall) low = price;
    else high = price;
  }
  return best;
}

async function tabulate(model: Model, search: BitSearch, world: RunWorld): Promise<Map<string, Choice[]>> {
  const table = new Map<string, Choice[]>();
  for (const bits of search.bits) {
    const recipe = recipeFor(new Map([['*', bits]]), search.seed);
    const quantized = await applyRecipe(model, recipe, world);
    model.weights.forEach((tensor, index) => {
      const changed = quantized.weights[index];
      if (!isKernel(tensor) || !isFloatTensor(changed)) return;
      const power =
        tensor.values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, tensor.values.length);
      const { meanSquaredError } = errorBetween(tensor.values, changed.values);
      const noise = (power > 0 ? meanSquaredError / power : 0) * (search.importance?.get(tensor.name) ?? 1);
      const bytes = encodePayload(changed).bytes.length + tableBytes(changed);
      table.set(tensor.name, [...(table.get(tensor.name) ?? []), { bits, bytes, noise }]);
    });
  }
  return table;
}

async function meets(
  model: Model,
  table: ReadonlyMap<string, readonly Choice[]>,
  price: number,
  { goal, seed }: BitSearch,
  world: RunWorld,
): Promise<BitAllocation | undefined> {
  const cost = (choice: Choice) => choice.noise + price * choice.bytes;
  const cheapest = (choices: readonly Choice[]) =>
    choices.reduce((best, next) => (cost(next) < cost(best) ? next : best)).bits;
  const bits = new Map([...table].map(([name, choices]) => [name, cheapest(choices)]));
  const recipe = recipeFor(bits, seed);
  const compressed = await applyRecipe(model, recipe, world);
  const packageBytes = writePackage(compressed).length;
  if ('packageBytes' in goal) {
    return packageBytes <= goal.packageBytes ? { recipe, bits, packageBytes, loss: null } : undefined;
  }
  const loss = await goal.judge(compressed);
  return loss <= goal.loss ? { recipe, bits, packageBytes, loss } : undefined;
}

/** One quantization step for each bit width in use, then half precision for what is left. */
function recipeFor(bits: ReadonlyMap<string, number>, seed = 1): Recipe {
  const widths = [...new Set(bits.values())].sort((a, b) => a - b);
  return {
    version: 1,
    seed,
    steps: [
      ...widths.map((width) => ({
        technique: 'uniform-quantization',
        options: { bits: width },
        only: [...bits].filter(([, own]) => own === width).map(([name]) => name),
      })),
      { technique: 'half-precision' },
    ],
  };
}
