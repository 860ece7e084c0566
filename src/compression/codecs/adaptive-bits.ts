import type { BinaryCoder } from './binary-coder.ts';

/**
 * Probabilities that learn: each moves to the coded bit by 1/(n + 1.5) after n bits, down to a slowest rate, so that it is the
 * frequency at first and a running average later (after the state of PAQ's adaptive probability maps, Mahoney 2005).
 */
const REACH = 255;

/** 32768/(n + 1.5), the speed after n bits. */
export const speeds = Int32Array.from({ length: REACH + 1 }, (_, n) => Math.floor(32768 / (n + 1.5)));

/** A table of adaptive binary contexts without mixing. */
export class AdaptiveBits {
  readonly chances: Uint16Array;
  readonly counts: Uint8Array;
  private readonly limit: number;

  /** `limit` (at most 255) sets the slowest rate, 1/(limit + 1.5). */
  constructor(size: number, limit = REACH) {
    this.chances = new Uint16Array(size).fill(32768);
    this.counts = new Uint8Array(size);
    this.limit = limit;
  }

  /** Codes one bit in a context and learns it. */
  code(coder: BinaryCoder, bit: number, context: number): number {
    const chance = this.chances[context];
    const coded = coder.code(bit, chance < 32 ? 32 : chance > 65504 ? 65504 : chance);
    const count = this.counts[context];
    const target = coded !== 0 ? 65535 : 0;
    this.chances[context] = chance + (((target - chance) * speeds[count]) >> 15);
    if (count < this.limit) this.counts[context] = count + 1;
    return coded;
  }
}
