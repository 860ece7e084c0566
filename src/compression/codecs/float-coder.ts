import { BitSink, BitSource } from './bit-sink.ts';
import { BinaryDecoder, BinaryEncoder } from './binary-coder.ts';
import { AdaptiveBits } from './adaptive-bits.ts';
import { ByteSink } from './byte-sink.ts';
import type { ByteSource } from './byte-source.ts';
import type { SymbolCoder } from './symbol-coder.ts';

/** The widths of a floating-point format. */
export interface FloatFormat {
  readonly exponentBits: number;
  readonly mantissaBits: number;
}

/** Bit patterns of floats, row-major. */
export interface FloatStream {
  readonly patterns: Uint32Array;
  readonly shape: readonly number[];
  readonly format: FloatFormat;
}

/**
 * Floats in two parts: sign and exponent as a symbol (0 for +0, else the distance from the largest exponent, signed), which the
 * given coder writes, and the mantissas of all but the zeros, close to random, behind it.
 */
export function encodeFloats(stream: FloatStream, heads: SymbolCoder, isAdaptive: boolean): Uint8Array {
  const { patterns, shape, format } = stream;
  const { mantissaBits } = format;
  const exponentMask = (1 << format.exponentBits) - 1;
  let top = 0;
  for (let i = 0; i < patterns.length; i++)
    top = Math.max(top, (patterns[i] >>> mantissaBits) & exponentMask);
  const symbols = new Int32Array(patterns.length);
  for (let i = 0; i < patterns.length; i++) {
    if (patterns[i] === 0) continue;
    const head = patterns[i] >>> mantissaBits;
    const distance = top - (head & exponentMask) + 1;
    symbols[i] = head > exponentMask ? -distance : distance;
  }
  const coded = heads.encode({ symbols, shape });
  const bytes = new ByteSink(coded.length + patterns.length * 3);
  bytes.varint(top);
  bytes.varint(coded.length);
  bytes.append(coded);
  bytes.append(
    isAdaptive ? adaptiveMantissas(patterns, mantissaBits) : packedMantissas(patterns, mantissaBits),
  );
  return bytes.take();
}

/** The bit patterns that encodeFloats wrote. */
export function decodeFloats(
  source: ByteSource,
  stream: { readonly count: number; readonly shape: readonly number[]; readonly format: FloatFormat },
  heads: { readonly coder: SymbolCoder; readonly open: (bytes: Uint8Array) => ByteSource },
  isAdaptive: boolean,
): Uint32Array {
  const { count, shape, format } = stream;
  const { mantissaBits, exponentBits } = format;
  const top = source.varint();
  const symbols = heads.coder.decode(heads.open(source.take(source.varint())), count, shape);
  const patterns = new Uint32Array(count);
  const read = isAdaptive ? adaptiveReader(source, mantissaBits) : packedReader(source, mantissaBits);
  for (let i = 0; i < count; i++) {
    const symbol = symbols[i];
    if (symbol === 0) continue;
    const exponent = top - Math.abs(symbol) + 1;
    if (exponent < 0 || exponent >>> exponentBits !== 0)
      throw source.broken('holds an exponent outside its format');
    const sign = symbol < 0 ? 1 << exponentBits : 0;
    patterns[i] = (((sign | exponent) << mantissaBits) | read()) >>> 0;
  }
  return patterns;
}

function packedMantissas(patterns: Uint32Array, mantissaBits: number): Uint8Array {
  const bytes = new ByteSink(patterns.length * 3);
  const bits = new BitSink(bytes);
  for (const pattern of patterns)
    if (pattern !== 0) bits.put(pattern & ((1 << mantissaBits) - 1), mantissaBits);
  bits.flush();
  return bytes.take();
}

function packedReader(source: ByteSource, mantissaBits: number): () => number {
  const bits = new BitSource(source);
  return () => bits.take(mantissaBits);
}

/** A flag for a mantissa of 0 (whole powers of two: ones, halves), its first bit with a context, the rest as it is. */
function adaptiveMantissas(patterns: Uint32Array, mantissaBits: number): Uint8Array {
  const encoder = new BinaryEncoder(patterns.length * 3);
  const contexts = new AdaptiveBits(2);
  const rest = mantissaBits - 1;
  for (const pattern of patterns) {
    if (pattern === 0) continue;
    const mantissa = pattern & ((1 << mantissaBits) - 1);
    if (contexts.code(encoder, mantissa === 0 ? 1 : 0, 0) === 1) continue;
    contexts.code(encoder, mantissa >>> rest, 1);
    encoder.codeRaw(mantissa & ((1 << rest) - 1), rest);
  }
  return encoder.finish();
}

function adaptiveReader(source: ByteSource, mantissaBits: number): () => number {
  const decoder = new BinaryDecoder(source.take(source.left));
  const contexts = new AdaptiveBits(2);
  const rest = mantissaBits - 1;
  return () => {
    if (contexts.code(decoder, 0, 0) === 1) return 0;
    const first = contexts.code(decoder, 0, 1);
    return (first << rest) | decoder.codeRaw(0, rest);
  };
}
