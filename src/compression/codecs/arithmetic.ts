import { BinaryDecoder, BinaryEncoder } from './binary-coder.ts';
import type { SymbolCoder } from './symbol-coder.ts';
import { codeSymbols } from './symbol-model.ts';

/** No probability goes above 65504/65536, so that a byte never stands for more zeros than this. */
export const MOST_SYMBOLS_PER_BYTE = 12000;

/** The adaptive arithmetic coder with contexts. */
export const arithmetic: SymbolCoder = {
  encode({ symbols, shape }) {
    const encoder = new BinaryEncoder(symbols.length >> 1);
    codeSymbols(encoder, symbols, shape);
    return encoder.finish();
  },
  decode(source, count, shape) {
    if (count > (source.left + 8) * MOST_SYMBOLS_PER_BYTE)
      throw source.broken('announces more than its bytes can hold');
    const symbols = new Int32Array(count);
    codeSymbols(new BinaryDecoder(source.take(source.left)), symbols, shape);
    return symbols;
  },
};
