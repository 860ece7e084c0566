import { measureModel } from '../../compression/measures/measure-model.ts';
import { parseArguments } from './arguments.ts';
import { EXIT, UsageError, type Command } from './command.ts';
import { readAnyModel } from './disk.ts';
import { startBar } from './progress-bar.ts';
import { alignColumns, modelTable } from './tables.ts';

/** `inspect`: what is in a model or package, tensor by tensor. */
export const inspect: Command = {
  name: 'inspect',
  summary: 'List the tensors of a model or package and what they take.',
  help: () => `Usage: gan-compression-atlas inspect <model.json | package.gcap> [--json] [--layers]

  --layers   List layers with output shapes and multiply-accumulates instead of tensors.
  --json     Print everything as JSON.
  --quiet    No progress bar.

Examples:
  gan-compression-atlas inspect model.json
  gan-compression-atlas inspect small/model.gcap --json

Exit codes: 0 done, 2 wrong arguments, 3 bad input.`,
  async run(args, terminal) {
    const { positional, flags } = parseArguments(args, { switches: ['json', 'layers', 'quiet'] });
    const [path] = positional;
    if (path === undefined || positional.length > 1) throw new UsageError('Give one model.json or package.');
    const model = await readAnyModel(path);
    const bar = startBar(terminal, flags.has('quiet') || flags.has('json'));
    const { measure } = await measureModel(model, (fraction, note) =>
      Promise.resolve(bar.show(fraction, note ?? 'Measuring')),
    );
    bar.end();
    if (flags.has('json')) terminal.out(`${JSON.stringify(measure)}\n`);
    else if (flags.has('layers')) {
      const rows = measure.layers.map(({ name, type, outputShape, parameters, macs }) => [
        name,
        type,
        outputShape.map((size) => size ?? '?').join('x'),
        String(parameters),
        macs === null ? 'not known' : String(macs),
      ]);
      terminal.out(`${alignColumns([['layer', 'type', 'output', 'weights', 'MACs'], ...rows])}\n`);
    } else terminal.out(`${modelTable(measure)}\n`);
    return EXIT.done;
  },
};
