/** What a command is given: its arguments, and the world so that tests can stand in for it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether a bar can be redrawn in place. */
  readonly isInteractive: boolean;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** A subcommand. Returns the exit code. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The whole text of `--help`. */
  readonly help: () => string;
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** Exit codes, the same for every command and listed in its help. */
export const EXIT = {
  done: 0,
  checkFailed: 1,
  usage: 2,
  badInput: 3,
  wouldOverwrite: 4,
  stopped: 130,
} as const;

/** Wrong arguments: the message and where help is. */
export class UsageError extends Error {}

/** A file is in the way and `--force` was not given. */
export class OverwriteError extends Error {}
