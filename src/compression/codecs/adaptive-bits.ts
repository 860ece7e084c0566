import type { BinaryCoder } from './binary-coder.ts';

/** Bits after which a chance slows down no more. */
const REACH = 1023;

/** 2^14/(n + 1.5), the speed after n bits. */
const speeds = Int32Array.from({ length: REACH + 1 }, (_, n) => Math.round(16384 / (n + 1.5)));

/** The chance 1/2, after no bit. */
const UNSEEN = 1 << 31;

/** For how many bits a chance counts that was taken over from another context. */
const TAKEN_OVER = 2;

/**
 * Adaptive chances of a 1, one for each context. Each moves to the coded bit by 1/(n + 1.5) after n bits, down to a slowest rate,
 * so that it is the frequency at first and a running average later (after the state of PAQ's adaptive probability maps, Mahoney 2005).
 */
export class AdaptiveBits {
  /** The chance in the upper 22 bits, in the lower 10 how many bits it has seen. */
  private readonly states: Int32Array;

  /** All contexts start at `chance` as if they had seen `seen` bits. */
  constructor(contexts: number, chance = 0.5, seen = 0) {
    this.states = new Int32Array(contexts).fill((Math.round(chance * 0x400000) << 10) | seen);
  }

  /** Codes one bit in a context and learns it. */
  code(coder: BinaryCoder, bit: number, context: number): number {
    const state = this.states[context];
    const coded = coder.code(bit, probability(state));
    this.states[context] = learned(state, coded);
    return coded;
  }

  /** Codes one bit in a context that starts, when it is first seen, from the chance of a wider one; both learn. */
  codeWithin(coder: BinaryCoder, bit: number, context: number, wider: number): number {
    const { states } = this;
    const wide = states[wider];
    const own = states[context];
    const state = own === UNSEEN ? (wide & ~REACH) | TAKEN_OVER : own;
    const coded = coder.code(bit, probability(state));
    states[wider] = learned(wide, coded);
    states[context] = learned(state, coded);
    return coded;
  }
}

/** In 1/65536, from 32 to 65504. */
function probability(state: number): number {
  const chance = state >>> 16;
  return chance - (chance >>> 10) + 32;
}

function learned(state: number, bit: number): number {
  const seen = state & REACH;
  // All ones for a 0, none for a 1; the distance to a 1 is the complement of the chance, the distance to a 0 the chance.
  const isZero = bit - 1;
  const move = Math.imul((state ^ ~isZero) >>> 14, speeds[seen]) & ~REACH;
  return (state + ((move ^ isZero) - isZero) + (seen < REACH ? 1 : 0)) | 0;
}
