import type { Recipe } from './recipe.ts';

/** Sizes of the same weights written in several ways, in bytes. All but `bound` are files that could be written. */
export interface ByteCounts {
  /** Every value at full width (4 bytes for float32). */
  readonly dense: number;
  /** Non-zero values at full width and their positions (relative indices). */
  readonly sparse: number;
  /** The symbols deflated (level 9) as small integers, with what is needed to read them. */
  readonly deflated: number;
  /** As the package stores them. */
  readonly coded: number;
  /** The Shannon bound: n times the zero-order entropy of the symbols, without any table. Contexts can go below it. */
  readonly bound: number;
}

/** One weight tensor, measured. */
export interface TensorMeasure {
  readonly name: string;
  readonly layer: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  /** `float32`, `uniform`, `codebook`, `float16` or `bfloat16`: what the package stores. */
  readonly coding: string;
  /** The coder that the package used. */
  readonly coder: string;
  readonly parameters: number;
  readonly nonZeros: number;
  /** 8 times coded bytes over parameters. */
  readonly bitsPerWeight: number;
  readonly bytes: ByteCounts;
}

/** One layer, measured. MACs are for one sample; null where the layer type or its input size is not known. */
export interface LayerMeasure {
  readonly name: string;
  readonly type: string;
  readonly outputShape: readonly (number | null)[];
  readonly parameters: number;
  readonly macs: number | null;
}

/** A model, measured. Parameters count every weight, trainable or not. */
export interface ModelMeasure {
  readonly parameters: number;
  readonly nonZeros: number;
  readonly bitsPerWeight: number;
  /** Multiply-accumulates for one sample; null where some layer's are unknown. */
  readonly macs: number | null;
  readonly bytes: ByteCounts;
  /** The whole package: weights, topology, checksums. */
  readonly packageBytes: number;
  readonly tensors: readonly TensorMeasure[];
  readonly layers: readonly LayerMeasure[];
}

/** How far a weight moved; left out of the report where the step changed its shape. */
export interface WeightError {
  readonly name: string;
  readonly meanSquaredError: number;
  /** 10 log10 of signal power over error power; null when nothing changed. */
  readonly signalToNoise: number | null;
  readonly largest: number;
}

/** The columns of a literature row, so that a run can stand in the same table. */
export interface ReportRow {
  readonly method: string;
  readonly techniques: readonly string[];
  readonly params: number;
  readonly macs: number | null;
  readonly bytes: number;
  /** Bytes of the dense float32 weights over bytes of the package. */
  readonly compressionRatio: number;
  /** Measured by whoever can generate images; empty from the core alone. */
  readonly quality: Readonly<Record<string, number>>;
}

/** What one run of a recipe did. */
export interface CompressionReport {
  readonly version: 1;
  readonly recipe: Recipe;
  /** SHA-256 of the uncoded package of the model, hexadecimal: which model this was. */
  readonly modelHash: string;
  /** SHA-256 of the package that the run wrote, hexadecimal. */
  readonly packageHash: string;
  /** The trainer's backend when a step trained, else null: the bytes are then the same everywhere. */
  readonly backend: string | null;
  readonly before: ModelMeasure;
  readonly after: ModelMeasure;
  readonly errors: readonly WeightError[];
  readonly row: ReportRow;
}

/** Where a run is. `fraction` is of the whole run, 0 to 1. */
export interface RunProgress {
  readonly fraction: number;
  /** 1-based step of the recipe; steps + 1 while encoding. */
  readonly step: number;
  readonly label: string;
  readonly note?: string;
}
