import type * as tf from '@tensorflow/tfjs-core';

/** What a trainer writes down to go on later: named tensors and the number of steps done. */
export interface TrainerState {
  readonly step: number;
  readonly tensors: Record<string, tf.Tensor>;
}

/** A training run that the caller drives step by step. */
export interface Trainer {
  /** Steps done. */
  readonly steps: number;
  /** Does one step (all its updates) and returns its losses by name. */
  step(): Promise<Record<string, number>>;
  /** The state's tensors belong to the trainer: copy them before the next step. */
  state(): TrainerState;
  restore(state: TrainerState): void;
  /** Copies what the trainer keeps aside (averaged weights) into the models to be used. */
  settle?(): void;
  dispose(): void;
}

export interface Progress {
  readonly step: number;
  readonly of: number;
  readonly losses: Record<string, number>;
}

/**
 * Steps a trainer to `of` steps, yielding after each, so that the caller can draw, save, pause (by not asking for the next) or abort.
 * Throws the signal's reason when aborted; the trainer keeps the steps it did.
 */
export async function* runTrainer(
  trainer: Trainer,
  of: number,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  while (trainer.steps < of) {
    signal?.throwIfAborted();
    const losses = await trainer.step();
    yield { step: trainer.steps, of, losses };
    // On wasm a step ends without leaving the microtask queue; a signal or a message to stop must get its turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
