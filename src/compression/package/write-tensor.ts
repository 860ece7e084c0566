import { ByteSink } from '../codecs/byte-sink.ts';
import { CODERS, encodePayload, originOf, type ConcreteCoder } from '../codecs/tensor-payload.ts';
import type { WeightTensor } from '../model.ts';
import { toFloat16 } from '../numeric/half-float.ts';
import { fromBfloat16, fromFloat16, toBfloat16 } from '../numeric/half-float.ts';
import { decodeCoding } from '../tensor/decode-coding.ts';
import { ASKED, DTYPES, KINDS } from './layout.ts';

/** A tensor section's payload, the coder that was used, and how many of its bytes are symbols, codebook and scales. */
export interface WrittenTensor {
  readonly payload: Uint8Array;
  readonly coder: ConcreteCoder;
  /** Bytes without name and shape. */
  readonly codedBytes: number;
}

/**
 * Writes one tensor. `books` remembers codebooks by their bytes, so that one shared by several tensors is stored once. A coding
 * that does not decode to the very values is left out.
 */
export function writeTensor(given: WeightTensor, index: number, books: Map<string, number>): WrittenTensor {
  const tensor = withTrueCoding(given);
  const sink = new ByteSink(tensor.values.length / 2 + 64);
  const name = new TextEncoder().encode(tensor.name);
  sink.varint(name.length);
  sink.append(name);
  sink.push(DTYPES.indexOf(tensor.dtype));
  sink.varint(tensor.shape.length);
  for (const size of tensor.shape) sink.varint(size);
  const group = new TextEncoder().encode(tensor.group ?? '');
  sink.varint(tensor.group === undefined ? 0 : group.length + 1);
  sink.append(group);
  if (tensor.dtype === 'string') sink.varint(tensor.values.length);
  const before = sink.size;
  sink.push(ASKED.indexOf(tensor.coder ?? 'none'));
  writeCoding(sink, tensor, index, books);
  const { coder, bytes } = encodePayload(tensor);
  sink.push(CODERS.indexOf(coder));
  sink.append(bytes);
  return { payload: sink.take(), coder, codedBytes: sink.size - before };
}

function writeCoding(sink: ByteSink, tensor: WeightTensor, index: number, books: Map<string, number>): void {
  const { coding } = tensor;
  sink.push(KINDS.indexOf(coding?.kind ?? 'plain'));
  if (coding?.kind === 'uniform') {
    const { scales, offsets } = coding;
    sink.push(coding.bits);
    const isWide = scales instanceof Float64Array || offsets instanceof Float64Array;
    sink.push((isWide ? 1 : 0) | (offsets ? 2 : 0));
    sink.varint(scales.length);
    if (scales.length > 1) sink.varint(coding.axis ?? 0);
    for (const numbers of offsets ? [scales, offsets] : [scales]) {
      sink.append(bytesOf(isWide ? Float64Array.from(numbers) : numbers));
    }
  }
  if (coding?.kind === 'codebook') {
    const bytes = bytesOf(coding.centroids);
    const key = String.fromCharCode(...bytes.subarray(0, 4096)) + coding.centroids.length;
    const shared = coding.centroids.length <= 1024 ? books.get(key) : undefined;
    sink.varint(shared === undefined ? 0 : shared + 1);
    if (shared === undefined) {
      books.set(key, index);
      sink.varint(coding.centroids.length);
      sink.append(bytes);
    }
    sink.varint(originOf(coding));
  }
}

function withTrueCoding(tensor: WeightTensor): WeightTensor {
  const { coding, ...plain } = tensor;
  if (coding === undefined) return tensor;
  return tensor.dtype === 'float32' && isTrue(tensor) ? tensor : plain;
}

function isTrue({ coding, values, shape }: WeightTensor): boolean {
  if (coding === undefined) return true;
  if (coding.kind === 'float16')
    return values.every((value) => Object.is(fromFloat16(toFloat16(value)), value));
  if (coding.kind === 'bfloat16')
    return values.every((value) => Object.is(fromBfloat16(toBfloat16(value)), value));
  const symbols = 'codes' in coding ? coding.codes : 'indices' in coding ? coding.indices : [];
  if (symbols.length !== values.length) return false;
  const decoded = decodeCoding(coding, shape);
  for (let i = 0; i < values.length; i++) if (!Object.is(decoded[i], values[i])) return false;
  return true;
}

function bytesOf(values: Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
