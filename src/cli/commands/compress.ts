import { compressModel } from '../../compression/compress-model.ts';
import { writeModel } from '../../compression/model-file/write-model.ts';
import { techniques } from '../../compression/techniques/index.ts';
import { describeTechniques, parseArguments } from './arguments.ts';
import { EXIT, UsageError, type Command } from './command.ts';
import { readAnyModel, refuseOverwrite, writeFolder } from './disk.ts';
import { startBar } from './progress-bar.ts';
import { recipeFrom } from './recipe-from.ts';
import { totals } from './tables.ts';

/** `compress`: runs a recipe on a model and writes package, report and, on request, a tfjs model. */
export const compress: Command = {
  name: 'compress',
  summary: 'Run a recipe on a model and write the package and its report.',
  help: () => `Usage: gan-compression-atlas compress <model.json | package.gcap> --out <folder> [--recipe r.json | steps]

Writes <folder>/model.gcap, report.json and recipe.json. Steps run in the order in which they are given.

  --out <folder>     Where to write; must not exist yet, or give --force.
  --recipe <file>    A recipe as JSON (docs/recipes.md). Instead: steps as flags, below.
  --seed <n>         Seed of all random choices (1).
  --tfjs             Also write <folder>/tfjs/model.json, which any tfjs app loads.
  --force            Replace <folder>.
  --json             Print the report as JSON.
  --quiet            No progress bar.

Steps (flag, then its options; --only and --except <weight,...> choose weights, * for any characters):
${describeTechniques()}

Examples:
  gan-compression-atlas compress model.json --out small --magnitude-pruning --sparsity 0.8 --weight-sharing --bits 4
  gan-compression-atlas compress model.json --out tiny --recipe recipe.json --tfjs
  gan-compression-atlas compress model.json --out half --half-precision --format bfloat16

Exit codes: 0 done, 2 wrong arguments, 3 bad input, 4 would overwrite, 130 stopped.`,
  async run(args, terminal) {
    const { positional, flags, steps } = parseArguments(args, {
      values: ['out', 'recipe', 'seed'],
      switches: ['force', 'json', 'quiet', 'tfjs'],
      takesSteps: true,
    });
    const [path] = positional;
    const out = flags.get('out');
    if (path === undefined || positional.length > 1) throw new UsageError('Give one model.json or package.');
    if (typeof out !== 'string') throw new UsageError('Give --out <folder>.');
    refuseOverwrite(out, flags.has('force'));
    const recipe = await recipeFrom(textOf(flags.get('recipe')), steps, textOf(flags.get('seed')));
    const model = await readAnyModel(path);
    const bar = startBar(terminal, flags.has('quiet'));
    const result = await compressModel(model, recipe, {
      techniques,
      signal: terminal.signal,
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      onProgress: ({ fraction, label, note }) => bar.show(fraction, note ? `${label}: ${note}` : label),
    }).finally(() => bar.end());
    const files = new Map<string, Uint8Array | string>([
      ['model.gcap', result.bytes],
      ['report.json', `${JSON.stringify(result.report, undefined, 2)}\n`],
      ['recipe.json', `${JSON.stringify(recipe, undefined, 2)}\n`],
    ]);
    if (flags.has('tfjs'))
      for (const [name, bytes] of writeModel(result.model)) files.set(`tfjs/${name}`, bytes);
    await writeFolder(out, files, flags.has('force'));
    terminal.out(
      flags.has('json')
        ? `${JSON.stringify(result.report)}\n`
        : `${totals(result.report.after)}\n\nWritten to ${out}\n`,
    );
    return EXIT.done;
  },
};

/** A flag's value, undefined when it was not given. */
export function textOf(value: string | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
