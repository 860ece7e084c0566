import { LabError } from './lab-error.ts';
import { onRelease } from './life-lock.ts';
import type { FromWorker, TaskName, TaskProgress, Tasks, ToWorker, TrainingView } from './protocol.ts';

/** The part of a Worker that the bridge needs. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TaskProgress) => void;
  readonly onTraining?: (view: TrainingView) => void;
}

interface Pending {
  readonly options: CallOptions;
  resolve(output: never): void;
  reject(error: LabError): void;
}

/**
 * How long a step may take to notice that it should stop, before its worker is ended. Pieces of work last less than 100 ms on a desktop;
 * a slow or busy machine gets ten times that, since a fresh worker, its engine and models cost more than the wait.
 */
const GRACE_MS = 1000;

const busy = {
  problem: 'A run is under way.',
  remedy: 'Stop it first, or wait for it to end.',
  stopped: false,
};

/**
 * Calls tasks in a worker, one `run` at a time. The worker starts with the first call; a worker that died, or did not stop when
 * asked, is ended and the next call starts a fresh one. Nothing the page needs lives in the worker.
 */
export class LabBridge {
  private readonly spawn: () => WorkerLike;
  private worker: WorkerLike | undefined;
  private stopWatching: (() => void) | undefined;
  private readonly pending = new Map<number, Pending>();
  private running: number | undefined;
  private lastId = 0;

  constructor(spawn: () => WorkerLike) {
    this.spawn = spawn;
  }

  /** Runs a task. Rejects with LabError; `stopped` is set when `signal` asked for it. */
  call<Name extends TaskName>(
    task: Name,
    input: Tasks[Name]['input'],
    options: CallOptions = {},
  ): Promise<Tasks[Name]['output']> {
    if (task === 'run' && this.running !== undefined) return Promise.reject(new LabError(busy));
    if (options.signal?.aborted) return Promise.reject(stopped());
    const id = ++this.lastId;
    if (task === 'run') this.running = id;
    return new Promise<Tasks[Name]['output']>((resolve, reject) => {
      this.pending.set(id, { options, resolve, reject });
      options.signal?.addEventListener('abort', () => this.cancel(id), { once: true });
      try {
        this.worker ??= this.start();
        this.worker.postMessage({ type: 'start', id, task, input } as ToWorker);
      } catch (error) {
        this.settle(id)?.reject(unstartable(error));
      }
    });
  }

  /** Tells the running task to pause, go on, or finish early with the best so far. */
  steer(type: 'pause' | 'resume' | 'finish'): void {
    if (this.running !== undefined) this.worker?.postMessage({ type, id: this.running });
  }

  /** Ends the worker and every call. */
  dispose(): void {
    this.discard(stopped());
  }

  private start(): WorkerLike {
    const worker = this.spawn();
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.discard(unstartable(event.message));
    };
    worker.onmessageerror = () => this.discard(unstartable('a message could not be read'));
    return worker;
  }

  private receive(message: FromWorker): void {
    if (message.type === 'alive') {
      this.stopWatching = onRelease(message.lock, () => this.discard(unstartable('it was closed')));
      return;
    }
    const entry = this.pending.get(message.id);
    if (entry === undefined) return;
    if (message.type === 'progress') entry.options.onProgress?.(message.progress);
    else if (message.type === 'training') entry.options.onTraining?.(message.view);
    else if (message.type === 'done') this.settle(message.id)?.resolve(message.output as never);
    else this.settle(message.id)?.reject(new LabError(message.failure));
  }

  private cancel(id: number): void {
    if (!this.pending.has(id)) return;
    this.worker?.postMessage({ type: 'cancel', id });
    setTimeout(() => {
      if (this.pending.has(id)) this.discard(stopped());
    }, GRACE_MS);
  }

  private settle(id: number): Pending | undefined {
    const entry = this.pending.get(id);
    this.pending.delete(id);
    if (this.running === id) this.running = undefined;
    return entry;
  }

  private discard(error: LabError): void {
    this.stopWatching?.();
    this.stopWatching = undefined;
    this.worker?.terminate();
    this.worker = undefined;
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(error);
  }
}

function stopped(): LabError {
  return new LabError({ problem: 'Stopped.', remedy: '', stopped: true });
}

function unstartable(cause: unknown): LabError {
  const detail = cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : '';
  return new LabError({
    problem: `The lab’s worker ended${detail ? ` (${detail.slice(0, 200)})` : ''}.`,
    remedy: 'Nothing is lost: run again, and a fresh worker starts.',
    stopped: false,
  });
}
