import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AdaptiveBits } from '../../../src/compression/codecs/adaptive-bits.ts';
import {
  BinaryDecoder,
  BinaryEncoder,
  type BinaryCoder,
} from '../../../src/compression/codecs/binary-coder.ts';

const decision = fc.record({ bit: fc.nat(1), p: fc.integer({ min: 1, max: 65535 }) });
const raw = fc
  .integer({ min: 1, max: 24 })
  .chain((count) => fc.record({ value: fc.nat(2 ** count - 1), count: fc.constant(count) }));
type Step = { bit: number; p: number } | { value: number; count: number };

function run(coder: BinaryCoder, steps: readonly Step[], isKnown: boolean): number[] {
  return steps.map((step) =>
    'p' in step
      ? coder.code(isKnown ? step.bit : 0, step.p)
      : coder.codeRaw(isKnown ? step.value : 0, step.count),
  );
}

it('gives back any decisions and raw bits, whatever their probabilities', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(decision, raw), { maxLength: 400 }), (steps) => {
      const encoder = new BinaryEncoder(1);
      const written = run(encoder, steps, true);
      expect(run(new BinaryDecoder(encoder.finish()), steps, false)).toEqual(written);
    }),
  );
});

it('carries through bytes of 255: the unlikely half of decisions of probability 1/65536', () => {
  // Each 0 after a bound of nearly nothing moves low by little, each 1 keeps the lowest part: low crawls up through runs of 255.
  const steps = Array.from({ length: 3000 }, (_, i) => ({ bit: i % 7 === 0 ? 1 : 0, p: i % 2 ? 1 : 65535 }));
  const encoder = new BinaryEncoder();
  run(encoder, steps, true);
  expect(run(new BinaryDecoder(encoder.finish()), steps, false)).toEqual(steps.map(({ bit }) => bit));
});

it('takes what the probabilities say: 8,000 raw bits 1,000 bytes, 80,000 bits of chance 1/16 their entropy', () => {
  const plain = new BinaryEncoder();
  for (let i = 0; i < 1000; i++) plain.codeRaw((i * 167) & 255, 8);
  expect(plain.finish().length).toBeLessThanOrEqual(1001);

  const skewed = new BinaryEncoder();
  for (let i = 0; i < 80_000; i++) skewed.code(i % 16 === 0 ? 1 : 0, 4096);
  // -(1/16) log2(1/16) - (15/16) log2(15/16) = 0.33729 bits.
  expect(skewed.finish().length / ((80_000 * 0.33729) / 8)).toBeCloseTo(1, 3);
});

it('learns a chance: 64,000 bits of which one in eight is set come within 0.2 % of their entropy', () => {
  const bits = Array.from({ length: 64_000 }, (_, i) => (Math.imul(i, 0x9e3779b1) >>> 29 === 0 ? 1 : 0));
  const ones = bits.reduce<number>((sum, bit) => sum + bit, 0);
  const share = ones / bits.length;
  const entropy = -(share * Math.log2(share) + (1 - share) * Math.log2(1 - share));
  const encoder = new BinaryEncoder();
  const contexts = new AdaptiveBits(1);
  for (const bit of bits) contexts.code(encoder, bit, 0);
  expect(encoder.finish().length).toBeLessThan(1.002 * ((bits.length * entropy) / 8));
});

it('codes any thousand bits within what Krichevsky and Trofimov allow: their entropy, half a logarithm and a bit', () => {
  const runs = fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 200 })), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(runs, (list) => {
      const bits = list.flatMap(([bit, length]) => new Array<number>(length).fill(bit));
      const encoder = new BinaryEncoder();
      const contexts = new AdaptiveBits(1);
      for (const bit of bits) contexts.code(encoder, bit, 0);
      const share = bits.reduce((sum, bit) => sum + bit, 0) / bits.length;
      const surprise = (p: number) => (p > 0 ? -p * Math.log2(p) : 0);
      const entropy = bits.length * (surprise(share) + surprise(1 - share));
      // To the next byte, 0.001 bit a decision for probabilities that stop at 32/65536, and 2 bits for speeds of 1/(n + 1.5), not 1/(n + 1).
      expect(8 * encoder.finish().length).toBeLessThan(
        entropy + Math.log2(bits.length) / 2 + 1 + 8 + 0.001 * bits.length + 2,
      );
    }),
  );
});
