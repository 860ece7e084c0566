import type { RecipeStep } from '../../compression/recipe.ts';

/** A run that is kept: its recipe on a model of data/models. */
export interface RunDefinition {
  readonly id: string;
  readonly model: string;
  readonly name: string;
  readonly steps: readonly RecipeStep[];
}

const model = 'fashion-cgan';
const half: RecipeStep = { technique: 'half-precision' };

const curve = (
  family: string,
  name: string,
  values: readonly number[],
  steps: (value: number) => readonly RecipeStep[],
): RunDefinition[] =>
  values.map((value) => ({
    id: `${model}-${family}-${String(value).replace('.', '')}`,
    model,
    name: `${name} ${value}`,
    steps: steps(value),
  }));

const pruned = (sparsity: number): RecipeStep => ({ technique: 'magnitude-pruning', options: { sparsity } });
const uniform = (bits: number): RecipeStep => ({
  technique: 'uniform-quantization',
  options: { bits, granularity: 'channel' },
});
const shared = (bits: number): RecipeStep => ({
  technique: 'weight-sharing',
  options: { bits, start: 'density' },
});

const combination = (id: string, name: string, steps: readonly RecipeStep[]): RunDefinition => ({
  id: `${model}-${id}`,
  model,
  name,
  steps,
});

/** The runs: the original, a curve for each family alone, and combinations. */
export const runs: readonly RunDefinition[] = [
  { id: `${model}-original`, model, name: 'Original', steps: [] },
  ...curve('pruning', 'Magnitude pruning, sparsity', [0.5, 0.7, 0.8, 0.9], (value) => [pruned(value)]),
  ...curve('channels', 'Channel pruning, ratio', [0.1, 0.2, 0.3, 0.5], (ratio) => [
    { technique: 'channel-pruning', options: { ratio } },
  ]),
  ...curve('uniform', 'Uniform quantization, bits', [8, 6, 5, 4, 3, 2], (bits) => [uniform(bits), half]),
  ...curve('sharing', 'Weight sharing, index bits', [5, 4, 3, 2], (bits) => [shared(bits), half]),
  ...curve('low-rank', 'Low rank, energy kept', [0.95, 0.9, 0.8], (energy) => [
    { technique: 'low-rank-factorization', options: { energy } },
    half,
  ]),
  combination('pruned-4bit', '30 % pruned, 4 bits', [pruned(0.3), uniform(4), half]),
  combination('pruned-3bit', '40 % pruned, 3-bit sharing', [pruned(0.4), shared(3), half]),
  combination('pruned60-3bit', '60 % pruned, 3-bit sharing', [pruned(0.6), shared(3), half]),
  combination('pruned75-3bit', '75 % pruned, 3-bit sharing', [pruned(0.75), shared(3), half]),
  combination('pruned85-3bit', '85 % pruned, 3-bit sharing', [pruned(0.85), shared(3), half]),
  combination('low-rank-4bit', 'Low rank at 90 % energy, 4 bits', [
    { technique: 'low-rank-factorization', options: { energy: 0.9 } },
    uniform(4),
    half,
  ]),
];
