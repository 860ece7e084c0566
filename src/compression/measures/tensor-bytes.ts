import { deflateBytes } from '../codecs/deflate-bytes.ts';
import { deflatedSymbols } from '../codecs/deflated-symbols.ts';
import { sparseIndexBytes } from '../codecs/sparse-index.ts';
import { patternsOf, symbolsOf } from '../codecs/tensor-payload.ts';
import { isFloatTensor, type WeightTensor } from '../model.ts';
import type { ByteCounts } from '../report.ts';
import { entropyOf } from './entropy.ts';

/** Sizes of one tensor written in several ways; `coded` is what its section of the package takes without name and shape. */
export function tensorBytes(tensor: WeightTensor, coded: number): ByteCounts {
  const dense = tensor.values.byteLength;
  return {
    dense,
    sparse: isFloatTensor(tensor) ? sparseIndexBytes(tensor.values, 32) : dense,
    deflated: deflatedSize(tensor),
    coded,
    bound: boundOf(tensor),
  };
}

/** The sum of byte counts, field by field. */
export function addBytes(list: readonly ByteCounts[]): ByteCounts {
  const sum = (field: keyof ByteCounts) => list.reduce((total, bytes) => total + bytes[field], 0);
  return {
    dense: sum('dense'),
    sparse: sum('sparse'),
    deflated: sum('deflated'),
    coded: sum('coded'),
    bound: sum('bound'),
  };
}

/** Bytes of a coding besides its symbols: scales and offsets, or centroids. */
export function tableBytes({ coding }: WeightTensor): number {
  if (coding?.kind === 'uniform') return coding.scales.byteLength + (coding.offsets?.byteLength ?? 0);
  return coding?.kind === 'codebook' ? coding.centroids.byteLength : 0;
}

function deflatedSize(tensor: WeightTensor): number {
  const symbols = symbolsOf(tensor);
  if (symbols) return deflatedSymbols.encode({ symbols, shape: tensor.shape }).length + tableBytes(tensor);
  return deflateBytes(storedBytes(tensor)).length;
}

/**
 * n times the zero-order entropy of the symbols, in bytes. Values without symbols count by their bytes: the sum over the byte
 * positions of n times the entropy of the bytes there, since nearly all floats differ.
 */
function boundOf(tensor: WeightTensor): number {
  const symbols = symbolsOf(tensor);
  if (symbols) return (symbols.length * entropyOf(symbols)) / 8;
  const bytes = storedBytes(tensor);
  const width = Math.max(1, Math.round(bytes.length / Math.max(1, tensor.values.length)));
  let bound = 0;
  for (let position = 0; position < width; position++) {
    const plane = Int32Array.from(
      { length: Math.floor(bytes.length / width) },
      (_, i) => bytes[i * width + position],
    );
    bound += (plane.length * entropyOf(plane)) / 8;
  }
  return bound;
}

function storedBytes(tensor: WeightTensor): Uint8Array {
  const { values } = tensor;
  if (!isFloatTensor(tensor)) return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const { patterns, format } = patternsOf(tensor);
  const narrow = format.mantissaBits === 23 ? patterns : Uint16Array.from(patterns);
  return new Uint8Array(narrow.buffer, narrow.byteOffset, narrow.byteLength);
}
