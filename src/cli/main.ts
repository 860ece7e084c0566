#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CompressionError } from '../compression/compression-error.ts';
import { EXIT, OverwriteError, UsageError, type Command, type Terminal } from './commands/command.ts';
import { compress } from './commands/compress.ts';
import { decode } from './commands/decode.ts';
import { inspect } from './commands/inspect.ts';
import { sweep } from './commands/sweep.ts';
import { verify } from './commands/verify.ts';

const commands: readonly Command[] = [compress, inspect, decode, verify, sweep];

const overview = `gan-compression-atlas: compress generative networks, down to bytes that decode.

Usage: gan-compression-atlas <command> [arguments]

${commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

  <command> --help   The flags of a command, with examples.

Exit codes: 0 done, 1 a check failed, 2 wrong arguments, 3 bad input, 4 would overwrite, 130 stopped.
`;

/** Runs the command line and returns its exit code. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.out(overview);
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.error(
      `There is no command "${name}". Commands: ${commands.map((known) => known.name).join(', ')}.\n`,
    );
    return EXIT.usage;
  }
  if (rest.includes('--help')) {
    terminal.out(`${command.help()}\n`);
    return EXIT.done;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    const known = exitCodeOf(error);
    if (known === undefined) throw error;
    const hint = known === EXIT.usage ? ` See gan-compression-atlas ${name} --help.` : '';
    terminal.error(`${(error as Error).message}${hint}\n`);
    return known;
  }
}

function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof OverwriteError) return EXIT.wouldOverwrite;
  if (error instanceof CompressionError) return EXIT.badInput;
  return (error as Error).name === 'AbortError' ? EXIT.stopped : undefined;
}

// npx starts a link to this file.
const started = process.argv[1] === undefined ? '' : realpathSync(process.argv[1]);
if (started === fileURLToPath(import.meta.url)) {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isInteractive: process.stderr.isTTY === true,
    now: () => performance.now(),
    signal: controller.signal,
  });
}
