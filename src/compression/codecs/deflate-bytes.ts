import { deflateSync, inflateSync } from 'fflate';
import { type ByteSource } from './byte-source.ts';

/** Raw deflate at the highest level; the same bytes everywhere, as fflate counts in whole numbers. */
export function deflateBytes(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 });
}

/** Inflates to exactly `length` bytes. Throws CompressionError if the data are damaged or claim more than deflate can hold. */
export function inflateBytes(source: ByteSource, length: number): Uint8Array {
  // Deflate reaches 1032:1 at most.
  if (length > source.left * 1032 + 64) throw source.broken('announces more than its bytes can hold');
  const packed = source.take(source.left);
  const out = new Uint8Array(length + 1);
  let inflated: Uint8Array;
  try {
    inflated = inflateSync(packed, { out });
  } catch {
    throw source.broken('does not inflate');
  }
  if (inflated.length !== length) throw source.broken('inflates to another length');
  return inflated.slice();
}
