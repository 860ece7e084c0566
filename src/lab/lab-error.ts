import type { Failure } from './protocol.ts';

/** A failure with its remedy, as the page shows it. */
export class LabError extends Error {
  readonly problem: string;
  readonly remedy: string;
  /** Whether the visitor asked for the stop. */
  readonly stopped: boolean;

  constructor({ problem, remedy, stopped }: Failure) {
    super(`${problem} ${remedy}`.trim());
    this.name = 'LabError';
    this.problem = problem;
    this.remedy = remedy;
    this.stopped = stopped;
  }
}

/** What engines, tfjs and Emscripten say when memory is at its end. */
const outOfMemory =
  /out of memory|\boom\b|allocation failed|array buffer allocation|enlarge memory|memory size exceeded|invalid (typed )?array length/i;

/** Any thrown value as a failure: what went wrong and what to do. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof LabError) {
    const { problem, remedy, stopped } = error;
    return { problem, remedy, stopped };
  }
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'AbortError') return { problem: 'Stopped.', remedy: '', stopped: true };
  if (outOfMemory.test(message)) {
    return {
      problem: 'The browser ran out of memory.',
      remedy: 'Close other tabs or take a smaller model, then run again.',
      stopped: false,
    };
  }
  const remedy = (error as { remedy?: unknown } | null)?.remedy;
  if (typeof remedy === 'string') {
    return { problem: message.replace(remedy, '').trim(), remedy, stopped: false };
  }
  return {
    problem: message.slice(0, 300),
    remedy: 'Run again; reload the page if it comes back.',
    stopped: false,
  };
}
