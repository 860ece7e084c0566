import { AdaptiveBits } from './adaptive-bits.ts';
import type { BinaryCoder } from './binary-coder.ts';
import { ExpectedMagnitude } from './expected-magnitude.ts';
import { SignModel } from './sign-model.ts';

/** Binary digits of the largest magnitude. */
const LONGEST = 18;
/** Classes of expected magnitudes, two an octave from 1/8 up; the sum of two averages stays below 2^19. */
const CLASSES = 44;
/** Digits after the first that have a context; lower ones are close to equally likely. */
const MODELLED = 3;

// Contexts of "has it more than so many digits?": in each class, then over all classes by how the question came up.
const ASKED_FIRST = CLASSES * LONGEST;
const ASKED_UPWARDS = ASKED_FIRST + LONGEST;
const ASKED_DOWNWARDS = ASKED_UPWARDS + LONGEST;

/**
 * Codes the signed symbols of a tensor by binary decisions, in the way of DeepCABAC (Wiedemann et al. 2020): how many binary digits
 * the magnitude has (none for a zero), its digits after the first, its sign. The number of digits is predicted from the expected
 * magnitude, the sign from the neighbours. A decoder fills `symbols`, an encoder finds them there and writes the same.
 */
export function codeSymbols(coder: BinaryCoder, symbols: Int32Array, shape: readonly number[]): void {
  const strides = stridesOf(shape, symbols.length);
  const expected = new ExpectedMagnitude(symbols, strides);
  const signs = new SignModel(symbols, strides);
  const lengths = new AdaptiveBits(ASKED_DOWNWARDS + LONGEST);
  // Within an octave small magnitudes are somewhat more frequent.
  const digits = new AdaptiveBits((LONGEST + 1) << MODELLED, 0.455, 5);
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i];
    const wanted = symbol < 0 ? -symbol : symbol;
    const length = codeLength(coder, lengths, 32 - Math.clz32(wanted), classOf(expected.at(i)));
    const magnitude = length < 2 ? length : codeDigits(coder, digits, wanted, length);
    if (magnitude === 0) symbols[i] = 0;
    else {
      const negative = signs.code(coder, symbol >>> 31, i, magnitude, expected.precision);
      symbols[i] = (magnitude ^ -negative) + negative;
    }
    expected.learn(i, magnitude);
  }
}

/** Codes a number of digits by questions that walk up or down from the number that the class suggests. */
function codeLength(coder: BinaryCoder, lengths: AdaptiveBits, wanted: number, kind: number): number {
  const own = kind * LONGEST;
  const start = startOf(kind);
  let length = start;
  if (lengths.codeWithin(coder, wanted > start ? 1 : 0, own + start, ASKED_FIRST + start) !== 0) {
    do length++;
    while (
      length < LONGEST &&
      lengths.codeWithin(coder, wanted > length ? 1 : 0, own + length, ASKED_UPWARDS + length) !== 0
    );
    return length;
  }
  while (length > 0) {
    const less = length - 1;
    if (lengths.codeWithin(coder, wanted > less ? 1 : 0, own + less, ASKED_DOWNWARDS + less) !== 0) break;
    length = less;
  }
  return length;
}

/** Codes the digits of a magnitude after its first, highest first. */
function codeDigits(coder: BinaryCoder, digits: AdaptiveBits, wanted: number, length: number): number {
  let left = length - 1;
  const raw = left > MODELLED ? left - MODELLED : 0;
  let value = 1;
  while (left > raw) {
    left--;
    value = (value << 1) | digits.code(coder, (wanted >>> left) & 1, (length << MODELLED) + value);
  }
  return raw === 0 ? value : (value << raw) | coder.codeRaw(wanted & ((1 << raw) - 1), raw);
}

/** About the digits of the median of a class. */
function startOf(kind: number): number {
  const start = (kind >> 1) - 3;
  return start < 0 ? 0 : start < LONGEST ? start : LONGEST - 1;
}

function classOf(expected: number): number {
  const eighths = (expected * 8) | 0;
  if (eighths < 4) return eighths;
  const octave = 31 - Math.clz32(eighths);
  return 2 * octave + ((eighths >>> (octave - 1)) & 1);
}

/** How far back the neighbour along each of the last four axes lies, last axis first; `count` for an axis that is not there. */
function stridesOf(shape: readonly number[], count: number): [number, number, number, number] {
  const strides: [number, number, number, number] = [1, count, count, count];
  for (let axis = 1, stride = 1; axis < 4 && axis <= shape.length; axis++) {
    stride *= shape[shape.length - axis];
    strides[axis] = Math.max(1, Math.min(count, stride));
  }
  return strides;
}
