/** Element types that a tfjs weight manifest can declare. Complex and string weights are refused on reading. */
export type WeightType = 'float32' | 'int32' | 'bool' | 'uint8';

/** One named weight of a model, row-major. `values.length` is the product of `shape` (1 for a scalar). */
export interface WeightTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: WeightType;
  readonly values: Float32Array | Int32Array | Uint8Array;
}

/**
 * A tfjs model as data: the parsed `model.json` without its weight manifest, and the weights in manifest order.
 * Techniques take one and return a new one; neither is ever mutated.
 */
export interface Model {
  readonly format: 'layers-model' | 'graph-model';
  /** `modelTopology` of the file, as parsed JSON. */
  readonly topology: unknown;
  readonly weights: readonly WeightTensor[];
  /** The other top-level fields of `model.json` (generatedBy, convertedBy, userDefinedMetadata ...), kept as they came. */
  readonly extra?: Readonly<Record<string, unknown>>;
}
