import { sweepRecipe, type SweepAxis, type SweepPoint } from '../../compression/search/sweep.ts';
import { techniques } from '../../compression/techniques/index.ts';
import { describeTechniques, parseArguments } from './arguments.ts';
import { EXIT, UsageError, type Command } from './command.ts';
import { textOf } from './compress.ts';
import { readAnyModel, refuseOverwrite, writeWhole } from './disk.ts';
import { startBar } from './progress-bar.ts';
import { recipeFrom } from './recipe-from.ts';
import { alignColumns } from './tables.ts';

/** `sweep`: a recipe over a grid of option values. */
export const sweep: Command = {
  name: 'sweep',
  summary: 'Run a recipe for several values of its options and mark the Pareto front.',
  help: () => `Usage: gan-compression-atlas sweep <model.json> [--recipe r.json | steps] --vary <step>.<option>=<values> ...

Prints a line for each point: the values, package bytes, noise in the weights (dB below the signal), a star on the front.

  --vary 2.bits=2..8        Whole numbers from 2 to 8 for option bits of step 2 (steps count from 1).
  --vary 1.sparsity=0,0.5   These values. Several --vary make a grid.
  --out <file.json>         Also write the points, each with its recipe.
  --force                   Replace the file.
  --json                    Print the points as JSON.
  --seed <n>, --quiet

Steps as in compress:
${describeTechniques()}

Example:
  gan-compression-atlas sweep model.json --magnitude-pruning --weight-sharing --vary 1.sparsity=0,0.5,0.8 --vary 2.bits=2..6

Exit codes: 0 done, 2 wrong arguments, 3 bad input, 4 would overwrite, 130 stopped.`,
  async run(args, terminal) {
    const { positional, flags, repeated, steps } = parseArguments(args, {
      values: ['out', 'recipe', 'seed'],
      switches: ['force', 'json', 'quiet'],
      repeated: ['vary'],
      takesSteps: true,
    });
    const [path] = positional;
    const out = textOf(flags.get('out'));
    if (path === undefined || positional.length > 1) throw new UsageError('Give one model.json or package.');
    const axes = (repeated.get('vary') ?? []).map(parseAxis);
    if (axes.length === 0) throw new UsageError('Give at least one --vary.');
    if (out !== undefined) refuseOverwrite(out, flags.has('force'));
    const recipe = await recipeFrom(textOf(flags.get('recipe')), steps, textOf(flags.get('seed')));
    const model = await readAnyModel(path);
    const bar = startBar(terminal, flags.has('quiet'));
    const points = await sweepRecipe(model, recipe, axes, {
      techniques,
      signal: terminal.signal,
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      onPoint: (done, total) => bar.show(done / total, `point ${done} of ${total}`),
    }).finally(() => bar.end());
    if (out !== undefined)
      await writeWhole(out, `${JSON.stringify({ axes, points }, undefined, 2)}\n`, flags.has('force'));
    terminal.out(flags.has('json') ? `${JSON.stringify({ axes, points })}\n` : `${tableOf(axes, points)}\n`);
    return EXIT.done;
  },
};

/** Parses `2.bits=2..8` or `1.sparsity=0,0.5`. Throws UsageError. */
export function parseAxis(text: string): SweepAxis {
  const match = /^(\d+)\.([A-Za-z]+)=(.+)$/.exec(text);
  if (match === null) throw new UsageError(`--vary ${text} is not <step>.<option>=<values>.`);
  const range = /^(\d+)\.\.(\d+)$/.exec(match[3]);
  const [from, to] = range ? [Number(range[1]), Number(range[2])] : [0, -1];
  if (range && !(to >= from && to - from < 1000)) throw new UsageError(`--vary ${text} has no values.`);
  const values = range
    ? Array.from({ length: to - from + 1 }, (_, k) => from + k)
    : match[3]
        .split(',')
        .map((value) => (value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value));
  return { step: Number(match[1]) - 1, option: match[2], values };
}

function tableOf(axes: readonly SweepAxis[], points: readonly SweepPoint[]): string {
  const head = [
    ...axes.map(({ step, option }) => `${step + 1}.${option}`),
    'package bytes',
    'noise dB',
    'front',
  ];
  const rows = points.map(({ values, packageBytes, noiseToSignal, isOnFront }) => [
    ...values.map(String),
    String(packageBytes),
    noiseToSignal === null
      ? 'other shapes'
      : noiseToSignal === 0
        ? 'none'
        : (10 * Math.log10(noiseToSignal)).toFixed(1),
    isOnFront ? '*' : '',
  ]);
  return alignColumns([head, ...rows]);
}
