import type { ByteSource } from './byte-source.ts';

/** Signed symbols of a tensor of a shape, row-major. Symbols lie in [-131072, 131072]. */
export interface SymbolStream {
  readonly symbols: Int32Array;
  readonly shape: readonly number[];
}

/** Writes symbols and reads them back without loss. */
export interface SymbolCoder {
  encode(stream: SymbolStream): Uint8Array;
  /** `count` symbols of a tensor of a shape. Throws CompressionError for bytes that cannot be right. */
  decode(source: ByteSource, count: number, shape: readonly number[]): Int32Array;
}

/** The largest magnitude of a symbol. */
export const LARGEST_SYMBOL = 131072;

/** A signed number as an unsigned one: 0, -1, 1, -2, 2 ... become 0, 1, 2, 3, 4 ... */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The inverse of zigzag. */
export function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/** Bits that hold every whole number from 0 to `largest`. */
export function bitsFor(largest: number): number {
  return 32 - Math.clz32(largest);
}
