import { AbortedError } from '../../compression/compression-error.ts';
import type { Tick } from '../../compression/tick.ts';
import type { AbortLike } from '../../compression/trainer.ts';
import type { TaskName, TaskProgress, Tasks, TrainingView } from '../protocol.ts';

/** What a task is given besides its input. */
export interface TaskWorld {
  readonly signal: AbortLike;
  /** Lets messages from the page in. */
  readonly pause: () => Promise<void>;
  readonly onProgress: (progress: TaskProgress) => void;
  readonly onTraining: (view: TrainingView) => void;
  /** What the page asked a training step to do. */
  readonly steering: Steering;
}

/** Set by messages while a task runs. */
export interface Steering {
  isPaused: boolean;
  isFinishing: boolean;
}

/** The tick of a piece of a task's work that pages know by this label. */
export function tickOf({ signal, pause, onProgress }: TaskWorld, label: string): Tick {
  return async (fraction) => {
    onProgress({ fraction, label });
    await pause();
    if (signal.aborted) throw new AbortedError();
  };
}

export type Task<Name extends TaskName> = (
  input: Tasks[Name]['input'],
  world: TaskWorld,
) => Promise<Tasks[Name]['output']>;
