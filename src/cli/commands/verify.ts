import { compressModel, hashModel } from '../../compression/compress-model.ts';
import { sha256 } from '../../compression/numeric/sha256.ts';
import { readPackage } from '../../compression/package/read-package.ts';
import { writePackage } from '../../compression/package/write-package.ts';
import { techniques } from '../../compression/techniques/index.ts';
import { parseArguments } from './arguments.ts';
import { EXIT, UsageError, type Command } from './command.ts';
import { textOf } from './compress.ts';
import { readAnyModel, readBytes } from './disk.ts';
import { recipeFrom } from './recipe-from.ts';

interface Finding {
  readonly check: string;
  readonly holds: boolean;
}

/** `verify`: whether a package is whole, canonical, and what a recipe makes of a model. */
export const verify: Command = {
  name: 'verify',
  summary: 'Check a package: its checksums, its decoding, and what it was made from.',
  help: () => `Usage: gan-compression-atlas verify <package.gcap> [--same-as <model.json>] [--model <model.json> --recipe <r.json>]

Always: every checksum, and that the decoded model encodes to the same bytes again.

  --same-as <model>             Also: the tensors equal those of this model or package, bit for bit.
  --model <m> --recipe <r>      Also: running this recipe on this model gives these very bytes.
  --json                        Print the findings as JSON.

Example:
  gan-compression-atlas verify small/model.gcap --model model.json --recipe small/recipe.json

Exit codes: 0 all hold, 1 one does not, 2 wrong arguments, 3 bad input.`,
  async run(args, terminal) {
    const { positional, flags } = parseArguments(args, {
      values: ['same-as', 'model', 'recipe'],
      switches: ['json'],
    });
    const [path] = positional;
    if (path === undefined || positional.length > 1) throw new UsageError('Give one package.');
    const [source, recipeFile] = [textOf(flags.get('model')), textOf(flags.get('recipe'))];
    if ((source === undefined) !== (recipeFile === undefined))
      throw new UsageError('Give --model and --recipe together.');
    const bytes = await readBytes(path);
    const model = readPackage(bytes);
    const findings: Finding[] = [
      { check: 'Every checksum is right.', holds: true },
      { check: 'The decoded model encodes to the same bytes.', holds: isSame(writePackage(model), bytes) },
    ];
    const twin = textOf(flags.get('same-as'));
    if (twin !== undefined) {
      findings.push({
        check: `The tensors equal those of ${twin}.`,
        holds: hashModel(model) === hashModel(await readAnyModel(twin)),
      });
    }
    if (source !== undefined) {
      const recipe = await recipeFrom(recipeFile, [], undefined);
      const again = await compressModel(await readAnyModel(source), recipe, { techniques });
      findings.push({
        check: `${recipeFile ?? ''} on ${source} gives these bytes.`,
        holds: isSame(again.bytes, bytes),
      });
    }
    const holds = findings.every((finding) => finding.holds);
    const lines = findings.map(({ check, holds: isTrue }) => `${isTrue ? 'holds' : 'FAILS'}  ${check}`);
    terminal.out(
      flags.has('json')
        ? `${JSON.stringify({ holds, packageHash: sha256(bytes), findings })}\n`
        : `${lines.join('\n')}\n\nSHA-256 ${sha256(bytes)}\n`,
    );
    return holds ? EXIT.done : EXIT.checkFailed;
  },
};

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
