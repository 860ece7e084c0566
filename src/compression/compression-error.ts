/** An error a user can act on: what is wrong, where (file, tensor, option), and what to do. */
export class CompressionError extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(`${problem} ${remedy}`);
    this.name = 'CompressionError';
    this.remedy = remedy;
  }
}

/** Thrown when the caller's signal was aborted; nothing has been changed. */
export class AbortedError extends Error {
  constructor() {
    super('Stopped on request.');
    this.name = 'AbortError';
  }
}
