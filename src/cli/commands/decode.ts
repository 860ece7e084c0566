import { writeModel } from '../../compression/model-file/write-model.ts';
import { parseArguments } from './arguments.ts';
import { EXIT, UsageError, type Command } from './command.ts';
import { textOf } from './compress.ts';
import { readAnyModel, refuseOverwrite, writeFolder } from './disk.ts';

/** `decode`: a package back to a tfjs model. */
export const decode: Command = {
  name: 'decode',
  summary: 'Turn a package into a tfjs model that any tfjs app loads.',
  help: () => `Usage: gan-compression-atlas decode <package.gcap> --out <folder> [--float32]

Writes <folder>/model.json and its weight shards. tfjs reads the very values of the package.

  --float32   Store every weight as float32. Otherwise tfjs's own uint8, uint16 and float16 are used where they give the same values.
  --force     Replace <folder>.
  --json      Print what was written as JSON.

Example:
  gan-compression-atlas decode small/model.gcap --out decoded

Exit codes: 0 done, 2 wrong arguments, 3 bad input, 4 would overwrite.`,
  async run(args, terminal) {
    const { positional, flags } = parseArguments(args, {
      values: ['out'],
      switches: ['float32', 'force', 'json'],
    });
    const [path] = positional;
    const out = textOf(flags.get('out'));
    if (path === undefined || positional.length > 1) throw new UsageError('Give one package.');
    if (out === undefined) throw new UsageError('Give --out <folder>.');
    refuseOverwrite(out, flags.has('force'));
    const files = writeModel(await readAnyModel(path), { narrow: !flags.has('float32') });
    await writeFolder(out, files, flags.has('force'));
    const sizes = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length]));
    terminal.out(
      flags.has('json')
        ? `${JSON.stringify({ out, files: sizes })}\n`
        : `${Object.entries(sizes)
            .map(([name, size]) => `${name}  ${size} bytes`)
            .join('\n')}\n\nWritten to ${out}\n`,
    );
    return EXIT.done;
  },
};
