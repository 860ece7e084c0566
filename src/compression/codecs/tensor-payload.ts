import {
  isFloatTensor,
  type CoderId,
  type WeightCoding,
  type WeightTensor,
  type WeightType,
} from '../model.ts';
import { fromBfloat16, fromFloat16, toBfloat16, toFloat16 } from '../numeric/half-float.ts';
import { arithmetic } from './arithmetic.ts';
import { ByteSource } from './byte-source.ts';
import { deflateBytes, inflateBytes } from './deflate-bytes.ts';
import { deflatedSymbols } from './deflated-symbols.ts';
import { fixedWidth, fixedWidthBytes } from './fixed-width.ts';
import { decodeFloats, encodeFloats, type FloatFormat } from './float-coder.ts';
import { huffman } from './huffman.ts';
import { sparseIndex } from './sparse-index.ts';
import type { SymbolCoder } from './symbol-coder.ts';

/** The coders that write bytes, in the order of their numbers in a package. */
export const CODERS = ['raw', 'deflate', 'sparse', 'huffman', 'arithmetic'] as const;

/** A coder that writes bytes. */
export type ConcreteCoder = (typeof CODERS)[number];

const SYMBOL_CODERS: Readonly<Record<ConcreteCoder, SymbolCoder>> = {
  raw: fixedWidth,
  deflate: deflatedSymbols,
  sparse: sparseIndex,
  huffman,
  arithmetic,
};

const FORMATS: Readonly<Record<string, FloatFormat>> = {
  float32: { exponentBits: 8, mantissaBits: 23 },
  float16: { exponentBits: 5, mantissaBits: 10 },
  bfloat16: { exponentBits: 8, mantissaBits: 7 },
};

/** Values that are neither float nor coded are written byte by byte, four to a row. */
const BYTES_SHAPE = [4];

/** Beyond this size the coders that hardly ever win are not tried. */
const TRY_ALL_BELOW = 65536;

/** The symbols or values of a tensor as bytes, with the coder that wrote them. `smallest` keeps the shortest of those it tries. */
export function encodePayload(tensor: WeightTensor): { coder: ConcreteCoder; bytes: Uint8Array } {
  const wanted: CoderId = tensor.coder ?? 'smallest';
  if (wanted !== 'smallest') return { coder: wanted, bytes: encodeWith(tensor, wanted) };
  const first = { coder: 'arithmetic' as const, bytes: encodeWith(tensor, 'arithmetic') };
  const isSmall = tensor.values.length <= TRY_ALL_BELOW;
  const others = CODERS.filter((coder) => coder !== 'arithmetic' && (isSmall || coder === 'raw'));
  const written = [
    first,
    ...others
      .filter((coder) => coder !== 'raw' || rawSize(tensor) < first.bytes.length)
      .map((coder) => ({ coder, bytes: encodeWith(tensor, coder) })),
  ];
  return written.reduce((best, next) => (next.bytes.length < best.bytes.length ? next : best));
}

/** What the coder `raw` takes, without writing it. */
function rawSize(tensor: WeightTensor): number {
  const symbols = symbolsOf(tensor);
  if (symbols) return fixedWidthBytes(symbols);
  const kind = tensor.coding?.kind;
  return kind === 'float16' || kind === 'bfloat16' ? 2 * tensor.values.length : tensor.values.byteLength;
}

/** What a payload is decoded to: codes, indices minus `origin`, bit patterns or bytes, by the kind of coding. */
export interface PayloadShape {
  readonly dtype: WeightType;
  readonly kind: WeightCoding['kind'] | 'plain';
  readonly count: number;
  readonly shape: readonly number[];
}

/** Symbols of coded tensors (Int32Array), values of the others. Throws CompressionError for bytes that cannot be right. */
export function decodePayload(
  source: ByteSource,
  coder: ConcreteCoder,
  payload: PayloadShape,
  what: string,
): Float32Array | Int32Array | Uint8Array {
  const { kind, dtype, count } = payload;
  if (kind === 'uniform' || kind === 'codebook')
    return SYMBOL_CODERS[coder].decode(source, count, payload.shape);
  if (dtype !== 'float32') return decodeSymbolBytes(source, coder, payload);
  const formatName = kind === 'plain' ? 'float32' : kind;
  const patterns = decodePatterns(source, coder, payload, formatName, what);
  if (kind === 'plain') return new Float32Array(patterns.buffer);
  return Float32Array.from(patterns, kind === 'float16' ? fromFloat16 : fromBfloat16);
}

/** The position of the symbol 0 in a codebook: the centroid 0, or else the index that occurs most often. */
export function originOf(coding: Extract<WeightCoding, { kind: 'codebook' }>): number {
  const zero = coding.centroids.indexOf(0);
  if (zero >= 0) return zero;
  const counts = new Int32Array(Math.max(1, coding.centroids.length));
  for (let i = 0; i < coding.indices.length; i++) counts[coding.indices[i]]++;
  return counts.indexOf(counts.reduce((a, b) => Math.max(a, b)));
}

/** The symbols that a coded tensor stores: codes, or indices counted from the origin. Undefined for plain and half tensors. */
export function symbolsOf(tensor: WeightTensor): Int32Array | undefined {
  if (tensor.coding?.kind === 'uniform') return tensor.coding.codes;
  if (tensor.coding?.kind !== 'codebook') return undefined;
  const origin = originOf(tensor.coding);
  return Int32Array.from(tensor.coding.indices, (index) => index - origin);
}

/** The bit patterns of a float tensor in the format it is stored in. */
export function patternsOf(tensor: WeightTensor): { patterns: Uint32Array; format: FloatFormat } {
  const kind = tensor.coding?.kind;
  if (kind === 'float16' || kind === 'bfloat16') {
    const narrow = kind === 'float16' ? toFloat16 : toBfloat16;
    return { patterns: Uint32Array.from(tensor.values, narrow), format: FORMATS[kind] };
  }
  const { buffer, byteOffset, length } = tensor.values;
  return { patterns: new Uint32Array(buffer, byteOffset, length), format: FORMATS['float32'] };
}

function encodeWith(tensor: WeightTensor, coder: ConcreteCoder): Uint8Array {
  const { shape } = tensor;
  const symbols = symbolsOf(tensor);
  if (symbols) return SYMBOL_CODERS[coder].encode({ symbols, shape });
  if (!isFloatTensor(tensor)) return encodeBytes(bytesOf(tensor.values), coder);
  const { patterns, format } = patternsOf(tensor);
  if (coder === 'raw' || coder === 'deflate') {
    const bytes = format.mantissaBits === 23 ? bytesOf(patterns) : bytesOf(Uint16Array.from(patterns));
    return coder === 'raw' ? bytes : deflateBytes(bytes);
  }
  return encodeFloats({ patterns, shape, format }, SYMBOL_CODERS[coder], coder === 'arithmetic');
}

function encodeBytes(bytes: Uint8Array, coder: ConcreteCoder): Uint8Array {
  if (coder === 'raw') return bytes;
  if (coder === 'deflate') return deflateBytes(bytes);
  return SYMBOL_CODERS[coder].encode({ symbols: Int32Array.from(bytes), shape: BYTES_SHAPE });
}

function decodeSymbolBytes(
  source: ByteSource,
  coder: ConcreteCoder,
  payload: PayloadShape,
): Int32Array | Uint8Array {
  const { count, dtype } = payload;
  const bytes =
    coder === 'raw'
      ? source.take(count).slice()
      : coder === 'deflate'
        ? inflateBytes(source, count)
        : Uint8Array.from(SYMBOL_CODERS[coder].decode(source, count, BYTES_SHAPE));
  return dtype === 'int32' ? new Int32Array(bytes.buffer, bytes.byteOffset, count / 4) : bytes;
}

function decodePatterns(
  source: ByteSource,
  coder: ConcreteCoder,
  payload: PayloadShape,
  formatName: string,
  what: string,
): Uint32Array<ArrayBuffer> {
  const { count, shape } = payload;
  const format = FORMATS[formatName];
  if (coder === 'raw' || coder === 'deflate') {
    const width = format.mantissaBits === 23 ? 4 : 2;
    const bytes = coder === 'raw' ? source.take(count * width).slice() : inflateBytes(source, count * width);
    const { buffer } = bytes as Uint8Array<ArrayBuffer>;
    return width === 4 ? new Uint32Array(buffer) : Uint32Array.from(new Uint16Array(buffer));
  }
  return decodeFloats(
    source,
    { count, shape, format },
    { coder: SYMBOL_CODERS[coder], open: (bytes) => new ByteSource(bytes, what) },
    coder === 'arithmetic',
  ) as Uint32Array<ArrayBuffer>;
}

function bytesOf(values: Float32Array | Int32Array | Uint8Array | Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
