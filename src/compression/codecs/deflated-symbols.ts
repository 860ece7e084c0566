import { ByteSink } from './byte-sink.ts';
import { deflateBytes, inflateBytes } from './deflate-bytes.ts';
import type { SymbolCoder } from './symbol-coder.ts';

/** Symbols as 1-, 2- or 4-byte integers, deflated: what a web server's gzip makes of a quantized model. */
export const deflatedSymbols: SymbolCoder = {
  encode({ symbols }) {
    const width = widthOf(symbols);
    const bytes = new ByteSink(symbols.length);
    bytes.push(width);
    bytes.append(deflateBytes(toBytes(symbols, width)));
    return bytes.take();
  },
  decode(source, count) {
    const width = source.byte();
    if (width !== 1 && width !== 2 && width !== 4) throw source.broken('has an unknown integer width');
    const { buffer } = inflateBytes(source, count * width);
    const narrow =
      width === 1 ? new Int8Array(buffer) : width === 2 ? new Int16Array(buffer) : new Int32Array(buffer);
    return Int32Array.from(narrow);
  },
};

function widthOf(symbols: Int32Array): number {
  let largest = 0;
  for (let i = 0; i < symbols.length; i++) largest = Math.max(largest, symbols[i], -1 - symbols[i]);
  return largest < 128 ? 1 : largest < 32768 ? 2 : 4;
}

function toBytes(symbols: Int32Array, width: number): Uint8Array {
  const narrow = width === 1 ? new Int8Array(symbols) : width === 2 ? new Int16Array(symbols) : symbols;
  return new Uint8Array(narrow.buffer, narrow.byteOffset, narrow.byteLength);
}
