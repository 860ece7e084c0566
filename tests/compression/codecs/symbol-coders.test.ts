import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arithmetic } from '../../../src/compression/codecs/arithmetic.ts';
import { ByteSource } from '../../../src/compression/codecs/byte-source.ts';
import { deflatedSymbols } from '../../../src/compression/codecs/deflated-symbols.ts';
import { fixedWidth, fixedWidthBytes } from '../../../src/compression/codecs/fixed-width.ts';
import { huffman } from '../../../src/compression/codecs/huffman.ts';
import { sparseIndex } from '../../../src/compression/codecs/sparse-index.ts';
import { entropyOf } from '../../../src/compression/measures/entropy.ts';
import { createRandom } from '../../../src/compression/numeric/seeded-random.ts';

const coders = { fixedWidth, deflatedSymbols, sparseIndex, huffman, arithmetic };

const symbols = fc.oneof(
  fc.array(fc.integer({ min: -131072, max: 131072 }), { maxLength: 200 }),
  fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 400 }),
  fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, -1, 127), { maxLength: 600 }),
);

/** Of any rank, also such as do not fit the symbols: a shape says where neighbours lie and nothing else. */
const shapes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 });

it.each(Object.entries(coders))('%s decodes any symbols that it encoded', (_, coder) => {
  fc.assert(
    fc.property(symbols, shapes, (list, shape) => {
      const input = Int32Array.from(list);
      const bytes = coder.encode({ symbols: input.slice(), shape });
      const decoded = coder.decode(new ByteSource(bytes, 'test'), input.length, shape);
      expect([...decoded]).toEqual(list);
    }),
  );
});

it.each(Object.entries(coders))(
  '%s answers random bytes with symbols or its own error, never a crash',
  (_, coder) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 0, max: 500 }), (bytes, count) => {
        try {
          expect(coder.decode(new ByteSource(bytes, 'test'), count, [3, 7])).toHaveLength(count);
        } catch (error) {
          expect((error as Error).name).toBe('CompressionError');
        }
      }),
    );
  },
);

it('fixedWidth takes the bytes it announces: 3 symbols over a range of 5 need 3 bits each', () => {
  const input = Int32Array.of(-2, 3, 0);
  expect(fixedWidth.encode({ symbols: input, shape: [3] })).toHaveLength(2 + 2);
  expect(fixedWidthBytes(input)).toBe(4);
});

it('sparseIndex writes the example of Deep Compression, figure 2: a filler where the gap does not fit 3 bits', () => {
  // Non-zeros at 1, 4 and 15; with 3-bit distances the last needs one filler (8 positions), so 4 entries.
  const input = new Int32Array(16);
  input[1] = 3;
  input[4] = 1;
  input[15] = 2;
  const bytes = sparseIndex.encode({ symbols: input, shape: [16] });
  const [gapBits, valueBits, entries] = bytes;
  expect(valueBits).toBe(3);
  expect((gapBits + valueBits) * entries).toBe(Math.min(...[0, 1, 2, 3, 4].map((k) => bitsWith(k))));
  function bitsWith(k: number): number {
    return [1, 2, 10].reduce((sum, gap) => sum + 1 + Math.floor(gap / 2 ** k), 0) * (k + 3);
  }
});

it('huffman reaches the textbook average: counts 15, 7, 6, 6, 5 take 87 bits (Huffman tree by hand)', () => {
  // Lengths 1, 3, 3, 3, 3: 15 + 3 * 24 = 87 bits = 11 bytes; table: count, 5 values, 5 lengths of 5 bits.
  const input = Int32Array.from(
    [15, 7, 6, 6, 5].flatMap((count, symbol) => new Array<number>(count).fill(symbol)),
  );
  expect(huffman.encode({ symbols: input, shape: [39, 1] })).toHaveLength(1 + 5 + 4 + 11);
});

it('arithmetic comes within 0.5 % of the zero-order bound on independent Laplacian symbols at 8, 5 and 4 bits', () => {
  for (const bits of [8, 5, 4]) {
    const input = laplacian(200_000, bits);
    const bound = (entropyOf(input) * input.length) / 8;
    const coded = arithmetic.encode({ symbols: input.slice(), shape: [782, 256] }).length;
    expect(coded / bound).toBeLessThan(1.005);
  }
});

it('arithmetic goes below the zero-order bound where columns differ in scale', () => {
  const input = laplacian(100_000, 5).map((symbol, i) => (i % 50 < 25 ? symbol : Math.round(symbol / 4)));
  const bound = (entropyOf(input) * input.length) / 8;
  expect(arithmetic.encode({ symbols: input.slice(), shape: [2000, 50] }).length).toBeLessThan(0.97 * bound);
});

it('arithmetic leaves the symbols it encodes as they are', () => {
  const input = laplacian(1000, 5);
  const copy = input.slice();
  arithmetic.encode({ symbols: input, shape: [100, 10] });
  expect(input).toEqual(copy);
});

it('arithmetic learns that the cells of a kernel lean on their neighbours: half a bit a symbol at correlation 0.7', () => {
  // Gaussian, each cell 0.7 of the one above it plus fresh noise: the mutual information is -log2(1 - 0.49) / 2 = 0.486 bits.
  const random = createRandom(3);
  const plane = 64 * 32;
  const weights = new Float64Array(3 * 3 * plane);
  for (let i = 0; i < weights.length; i++)
    weights[i] =
      i < 3 * plane ? random.normal() : 0.7 * weights[i - 3 * plane] + Math.sqrt(0.51) * random.normal();
  const input = Int32Array.from(weights, (weight) => Math.round(weight * 8));
  const bits = (shape: number[]) => (arithmetic.encode({ symbols: input, shape }).length * 8) / input.length;
  const gained = bits([weights.length]) - bits([3, 3, 64, 32]);
  // Two of three rows of cells have one above. The sign alone tells most of it, the magnitude's share is left.
  expect(gained).toBeGreaterThan(0.6 * (2 / 3) * 0.486);
  expect(gained).toBeLessThan((2 / 3) * 0.486);
});

it('arithmetic learns which sign a codebook gives to a magnitude', () => {
  // 1 and 2 always positive, 3 always negative: 20,000 symbols of 2 bits each; signs by themselves would add 15,000 bits.
  const random = createRandom(4);
  const input = Int32Array.from({ length: 20_000 }, () => [0, 1, 2, -3][Math.floor(random.uniform() * 4)]);
  expect(arithmetic.encode({ symbols: input, shape: [200, 100] }).length).toBeLessThan(
    5000 + 0.1 * (15_000 / 8),
  );
});

function laplacian(count: number, bits: number): Int32Array {
  const random = createRandom(bits);
  const values = Float64Array.from({ length: count }, () => {
    const u = random.uniform() - 0.5;
    return -Math.sign(u) * Math.log(1 - 2 * Math.abs(u));
  });
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int32Array.from(values, (value) => Math.round((value / largest) * (2 ** (bits - 1) - 1)));
}
