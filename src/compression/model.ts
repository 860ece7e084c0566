/**
 * Element types of a tfjs weight manifest. `string` and `complex64` weights are carried as their raw bytes and never changed.
 * `uint8` occurs in graph models only.
 */
export type WeightType = 'float32' | 'int32' | 'bool' | 'uint8' | 'string' | 'complex64';

/** The symbols that a step left behind: what the package stores instead of the float values, without loss. */
export type WeightCoding = UniformCoding | CodebookCoding | HalfCoding;

/**
 * Affine codes: `value = fround(scale * code + offset)`, computed in doubles, with one scale and offset for the tensor or one a slice along `axis`.
 * `offsets` is left out where every offset is 0, so that code 0 is exactly the value 0.
 */
export interface UniformCoding {
  readonly kind: 'uniform';
  /** Nominal bits a code, 1 to 17. */
  readonly bits: number;
  readonly codes: Int32Array;
  readonly scales: Float32Array | Float64Array;
  readonly offsets?: Float32Array | Float64Array;
  /** The axis whose slices have a scale each; left out when `scales` has length 1. */
  readonly axis?: number;
}

/** Shared values: `value = centroids[index]`, centroids rising. */
export interface CodebookCoding {
  readonly kind: 'codebook';
  readonly indices: Uint16Array;
  readonly centroids: Float32Array;
}

/** Values that fit 16-bit floats exactly (IEEE binary16, or the upper half of binary32). */
export interface HalfCoding {
  readonly kind: 'float16' | 'bfloat16';
}

/** How the bytes of a tensor are written: `smallest` tries the others and keeps the best. */
export type CoderId = 'smallest' | 'raw' | 'deflate' | 'sparse' | 'huffman' | 'arithmetic';

/** One named weight of a model, row-major. `values.length` is the product of `shape` (1 for a scalar), but for raw bytes. */
export interface WeightTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: WeightType;
  readonly values: Float32Array | Int32Array | Uint8Array;
  /** Present when a step left symbols; `values` are then exactly what the symbols decode to. */
  readonly coding?: WeightCoding;
  /** Asked for by an encoding step; left out means `smallest`. */
  readonly coder?: CoderId;
  /** `optimizer` for the state of a saved optimizer, as in the manifest. */
  readonly group?: string;
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

/** A float32 tensor, the only kind that techniques change. */
export type FloatTensor = WeightTensor & { readonly dtype: 'float32'; readonly values: Float32Array };

/** Whether the tensor holds float32 values. */
export function isFloatTensor(tensor: WeightTensor): tensor is FloatTensor {
  return tensor.dtype === 'float32' && tensor.values instanceof Float32Array;
}

/** Whether the tensor is a kernel (a float matrix or more), as opposed to a bias, a scale or a statistic. */
export function isKernel(tensor: WeightTensor): tensor is FloatTensor {
  return isFloatTensor(tensor) && tensor.shape.filter((size) => size > 1).length >= 2;
}

/** The layer that a weight belongs to: its name without the last part (`dense_1/kernel` gives `dense_1`). */
export function layerOf(weightName: string): string {
  const slash = weightName.lastIndexOf('/');
  return slash < 0 ? weightName : weightName.slice(0, slash);
}
