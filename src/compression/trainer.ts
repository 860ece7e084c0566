import type { Model } from './model.ts';

/** What the student is asked to imitate, and how much each part counts. 0 leaves a part out. */
export interface LossWeights {
  /** Mean absolute difference of the outputs for the same input. */
  readonly output: number;
  /** Mean squared difference of the activations of layers with the same name, through learned 1x1 projections where widths differ. */
  readonly feature: number;
  /** The discriminator's verdict on the student's outputs; needs `discriminator`. */
  readonly adversarial: number;
}

/** One training job, complete: the same task and seed give the same student on one backend. */
export interface TrainingTask {
  readonly teacher: Model;
  /** Topology and starting weights of the student. */
  readonly student: Model;
  readonly discriminator?: Model;
  readonly losses: LossWeights;
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly seed: number;
  /** Weights that are exactly 0 in the student stay 0 (recovery after pruning). */
  readonly keepZeros: boolean;
}

/** How far training is; `loss` is the weighted sum of the last step. */
export interface TrainingProgress {
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
}

/** The student between two steps. */
export interface TrainingLook {
  /** Rows of its first output for rows of inputs. */
  generate(inputs: readonly Float32Array[], count: number): Promise<Float32Array>;
}

/** The world of a training job. */
export interface TrainingWorld {
  readonly signal?: AbortLike;
  readonly onProgress?: (progress: TrainingProgress) => void;
  /**
   * Awaited after each step, so that the caller may look or wait. `stop` ends the training early and keeps the student whose loss, as
   * the mean of ten steps, was lowest.
   */
  readonly afterStep?: (progress: TrainingProgress, look: TrainingLook) => Promise<'go-on' | 'stop'>;
}

/** The part of AbortSignal that the core needs. */
export interface AbortLike {
  readonly aborted: boolean;
}

/** What training yields. Weight names and shapes are those of the task's student. */
export interface TrainingResult {
  readonly student: Model;
  /** Steps that the student has learned for: those of the task, or fewer where the caller stopped early. The same task with these steps gives it again. */
  readonly steps: number;
  /** Loss at some of the steps, first and last among them. */
  readonly history: readonly TrainingProgress[];
}

/** Trains models; given to the core by whoever has a learning library. Rejects with AbortedError when the signal is aborted. */
export interface Trainer {
  /** Named in the report, since the same bytes are promised on one backend only (for example `tfjs-wasm`). */
  readonly backend: string;
  train(task: TrainingTask, world: TrainingWorld): Promise<TrainingResult>;
}
