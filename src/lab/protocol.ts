import type { ModelMeasure, CompressionReport } from '../compression/report.ts';
import type { Recipe } from '../compression/recipe.ts';

/** One of the atlas's own models, read from the site. */
export interface ShippedSource {
  readonly kind: 'shipped';
  readonly id: string;
  /** Absolute address of the folder that holds `model.json`, ending in a slash. */
  readonly folder: string;
}

/** A visitor's model. The files stay in the browser. */
export interface FileSource {
  readonly kind: 'files';
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly blob: Blob }[];
}

/** A model made in the page itself, as a package. */
export interface PackageSource {
  readonly kind: 'package';
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ModelSource = ShippedSource | FileSource | PackageSource;

/** What the model takes and gives, as far as its topology says. */
export type ModelIo =
  /** Latent and one-hot label to an image. */
  | { readonly kind: 'class-conditional'; readonly latent: number; readonly classes: number }
  /** Image to image. */
  | { readonly kind: 'image-to-image'; readonly size: number }
  /** Anything else: float inputs of these shapes (without the batch). */
  | { readonly kind: 'other'; readonly inputs: readonly (readonly number[])[] }
  /** A graph model, whose inputs are not read here. */
  | { readonly kind: 'unknown' };

/** Counts of the weights of a model in equal bins over [low, high]. */
export interface WeightHistogram {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
}

/** A model as the page shows it. */
export interface ModelInfo {
  readonly name: string;
  readonly format: string;
  readonly hash: string;
  readonly io: ModelIo;
  readonly measure: ModelMeasure;
  readonly histogram: WeightHistogram;
}

/** Which samples: the same request gives the same inputs for every model. */
export type SampleRequest =
  | { readonly kind: 'grid'; readonly count: number; readonly seed: number; readonly label: number | null }
  | {
      readonly kind: 'walk';
      readonly count: number;
      readonly seed: number;
      readonly label: number;
      readonly at: number;
    }
  | { readonly kind: 'edges'; readonly size: number; readonly values: Float32Array }
  /** Edge maps that the model never saw: `count` of them from the `start`th in the file at the address `edges`. */
  | {
      readonly kind: 'held-out';
      readonly count: number;
      readonly start: number;
      readonly size: number;
      readonly edges: string;
    }
  /** Standard normal values for whatever the model takes. */
  | { readonly kind: 'random'; readonly count: number; readonly seed: number };

/** Grey or RGB images, 0 to 255, one after another, row-major. */
export interface Pictures {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly pixels: Uint8Array;
}

/** What a model made, and of what where that is a picture too. */
export interface Samples extends Pictures {
  readonly given?: Pictures;
  readonly backend: string;
  /** What the visitor should know of the backend. */
  readonly note?: string;
  /** Milliseconds from the request to the pixels, loading included. */
  readonly took: number;
}

/** One measure of quality with its interval and what it should be read against. */
export interface QualityFigure {
  readonly id: string;
  readonly label: string;
  readonly better: 'lower' | 'higher';
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Pairs of edge maps and photographs that an image-to-image model never saw, one byte a pixel. */
export interface HeldOutPairs {
  /** Addresses of the edge maps (0, 1, 2 for none, faint, strong) and of the images (0 to 255). */
  readonly edges: string;
  readonly images: string;
  readonly size: number;
}

/** Milliseconds per image on this device, read back, first run dropped. */
export interface Timing {
  readonly backend: string;
  readonly batch: number;
  readonly before: number;
  readonly after: number;
  readonly runs: number;
}

/** How far the outputs of the decoded package are from the original's on the same inputs, pixel values in [-1, 1]. */
export interface OutputDifference {
  readonly meanAbsolute: number;
  readonly largest: number;
}

/** What one step did to the weights, in a sentence, with the figures behind it. */
export interface StepEffect {
  readonly technique: string;
  readonly label: string;
  readonly sentence: string;
  readonly histogram: WeightHistogram;
}

/** Everything a run yields. */
export interface RunOutcome {
  readonly report: CompressionReport;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly effects: readonly StepEffect[];
  readonly took: number;
}

/** Images and figures that need the learning library, measured from the decoded package. */
export interface Judgement {
  readonly quality: readonly QualityFigure[];
  readonly baseline: readonly QualityFigure[];
  readonly difference: OutputDifference | null;
  readonly timing: Timing | null;
  readonly backend: string;
  /** What was measured on what: the caption of the figures. */
  readonly how: string;
  /** What kept quality or times from being measured, if anything did. */
  readonly notes: readonly string[];
}

/** Where a task is. */
export interface TaskProgress {
  readonly fraction: number;
  readonly label: string;
  readonly note?: string;
}

/** A look at a student while it learns. */
export interface TrainingView {
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  readonly samples?: Pictures;
}

/** Every task of the worker: what it is given and what it gives back. */
export interface Tasks {
  inspect: { input: { source: ModelSource }; output: ModelInfo };
  run: {
    input: { source: ModelSource; recipe: Recipe; discriminator?: ModelSource; heldOut?: HeldOutPairs };
    output: RunOutcome;
  };
  generate: {
    input: { source: ModelSource; request: SampleRequest; backend?: string };
    output: Samples;
  };
  judge: {
    input: {
      original: ModelSource;
      compressed: ModelSource;
      judge: ModelSource | null;
      heldOut: HeldOutPairs | null;
    };
    output: Judgement;
  };
  prepare: {
    input: {
      judge: ModelSource | null;
      discriminator: ModelSource | null;
      heldOut: HeldOutPairs | null;
    };
    output: null;
  };
  exportModel: { input: { source: ModelSource }; output: { bytes: Uint8Array<ArrayBuffer>; file: string } };
}

export type TaskName = keyof Tasks;

/** What the page sends. */
export type ToWorker =
  | {
      [Name in TaskName]: {
        readonly type: 'start';
        readonly id: number;
        readonly task: Name;
        readonly input: Tasks[Name]['input'];
      };
    }[TaskName]
  | { readonly type: 'cancel' | 'pause' | 'resume' | 'finish'; readonly id: number };

/** A failure as the page shows it. */
export interface Failure {
  readonly problem: string;
  readonly remedy: string;
  readonly stopped: boolean;
}

/** What the worker sends. The lock is held for as long as it lives. */
export type FromWorker =
  | { readonly type: 'alive'; readonly lock: string }
  | { readonly type: 'progress'; readonly id: number; readonly progress: TaskProgress }
  | { readonly type: 'training'; readonly id: number; readonly view: TrainingView }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure };
