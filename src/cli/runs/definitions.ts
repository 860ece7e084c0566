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

const run = (id: string, name: string, steps: readonly RecipeStep[]): RunDefinition => ({
  id: `${model}-${id}`,
  model,
  name,
  steps,
});

const halved: RecipeStep = { technique: 'channel-pruning', options: { ratio: 0.5 } };
/** A student learns from the original for as long as every other trained run does. */
const taught = (width: number, losses: Readonly<Record<string, number | string>>): RecipeStep => ({
  technique: 'distillation',
  options: { width, steps: 800, batchSize: 32, ...losses },
});
const imitation = { output: 10, adversarial: 0 };
const both = { output: 10, adversarial: 1 };
const verdictAlone = { output: 0, adversarial: 1 };

/** A step on the dense layer alone, or on the two factors that low rank makes of it. */
const inProject = (step: RecipeStep): RecipeStep => ({ ...step, only: ['project*'] });
const othersFine: readonly RecipeStep[] = [
  { ...uniform(6), only: ['mapping/*', 'up1/*'] },
  { ...uniform(8), only: ['up2/*', 'paint/*'] },
];

const binary = (which: { only?: string[]; except?: string[] } = {}): RecipeStep => ({
  technique: 'binary-ternary',
  options: { values: 'binary' },
  ...which,
});
const layers = ['mapping', 'project', 'up1', 'up2', 'paint'];

/** The runs: the original, a curve for each family alone, combinations, and the experiments of the findings. */
export const runs: readonly RunDefinition[] = [
  { id: `${model}-original`, model, name: 'Original', steps: [] },

  // Each family alone.
  ...curve('pruning', 'Magnitude pruning, sparsity', [0.3, 0.5, 0.7, 0.8, 0.9], (value) => [pruned(value)]),
  ...curve('channels', 'Channel pruning, ratio', [0.1, 0.2, 0.3, 0.5], (ratio) => [
    { technique: 'channel-pruning', options: { ratio } },
  ]),
  ...curve('uniform', 'Uniform quantization, bits', [8, 6, 5, 4, 3, 2], (bits) => [uniform(bits), half]),
  ...curve('sharing', 'Weight sharing, index bits', [5, 4, 3, 2], (bits) => [shared(bits), half]),
  ...curve('low-rank', 'Low rank, energy kept', [0.95, 0.9, 0.8], (energy) => [
    { technique: 'low-rank-factorization', options: { energy } },
    half,
  ]),
  ...curve('student', 'Distilled student, width', [0.5, 0.25], (width) => [taught(width, both), half]),

  // Families combined, without training. The dense layer `project` holds nine tenths of the weights and bears more than the others.
  run('pruned30-5bit', '30 % pruned, 5 bits', [pruned(0.3), uniform(5), half]),
  run('project-3bit', 'Dense layer 3 bits, the others 6 and 8', [inProject(uniform(3)), ...othersFine, half]),
  run('project-pruned40-3bit', 'Dense layer 40 % pruned, 3 bits, the others 6 and 8', [
    inProject(pruned(0.4)),
    inProject(uniform(3)),
    ...othersFine,
    half,
  ]),
  run('project-low-rank-5bit', 'Dense layer at 40 % of its rank, 5 bits, the others 6 and 8', [
    inProject({ technique: 'low-rank-factorization', options: { by: 'ratio', ratio: 0.4 } }),
    inProject(uniform(5)),
    ...othersFine,
    half,
  ]),

  // Families combined, trained again in between.
  run('project-pruned70-taught-4bit', 'Dense layer 70 % pruned, trained again, 4 bits, the others 6 and 8', [
    inProject(pruned(0.7)),
    taught(1, both),
    inProject(uniform(4)),
    ...othersFine,
    half,
  ]),
  run(
    'project-low-rank-taught-5bit',
    'Dense layer at 20 % of its rank, trained again, 5 bits, the others 6 and 8',
    [
      inProject({ technique: 'low-rank-factorization', options: { by: 'ratio', ratio: 0.2 } }),
      taught(1, both),
      inProject(uniform(5)),
      ...othersFine,
      half,
    ],
  ),
  run(
    'project-low-rank6-taught-4bit',
    'Dense layer at 6 % of its rank, trained again, 4 bits, the others 6 and 8',
    [
      inProject({ technique: 'low-rank-factorization', options: { by: 'ratio', ratio: 0.06 } }),
      taught(1, both),
      inProject(uniform(4)),
      ...othersFine,
      half,
    ],
  ),
  run('student50-4bit', 'Student of half the width, dense layer 4 bits, the others 6 and 8', [
    taught(0.5, both),
    inProject(uniform(4)),
    ...othersFine,
    half,
  ]),

  // Order of steps, and what brings a pruned generator back.
  run('pruned30-4bit', '30 % pruned, then 4 bits', [pruned(0.3), uniform(4), half]),
  run('4bit-pruned30', '4 bits, then 30 % pruned', [uniform(4), pruned(0.3), half]),
  run('pruned80-imitation', '80 % pruned, trained again by imitation', [
    pruned(0.8),
    taught(1, imitation),
    half,
  ]),
  run('pruned80-both', '80 % pruned, trained again by imitation and discriminator', [
    pruned(0.8),
    taught(1, both),
    half,
  ]),
  run('pruned80-verdict', '80 % pruned, trained again by the discriminator alone', [
    pruned(0.8),
    taught(1, verdictAlone),
    half,
  ]),
  run('halved-verdict', 'Half the channels, trained again by the discriminator alone', [
    halved,
    taught(1, verdictAlone),
    half,
  ]),
  run('student50-imitation', 'Student of half the width, imitation alone', [taught(0.5, imitation), half]),
  run('student25-imitation', 'Student of a quarter of the width, imitation alone', [
    taught(0.25, imitation),
    half,
  ]),
  run('student25-verdict', 'Student of a quarter of the width, discriminator alone', [
    taught(0.25, verdictAlone),
    half,
  ]),

  // Binary weights, layer by layer.
  run('binary-all', 'Every layer binary', [binary()]),
  ...layers.map((layer) =>
    run(`binary-${layer}`, `Layer ${layer} alone binary`, [binary({ only: [`${layer}/*`] })]),
  ),
  run('binary-but-two', 'Every layer binary but mapping and up2', [
    binary({ except: ['mapping/*', 'up2/*'] }),
  ]),
  run('binary-but-three', 'Only project and up1 binary', [binary({ only: ['project/*', 'up1/*'] })]),
];
