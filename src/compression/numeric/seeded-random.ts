import { naturalLog } from './natural-log.ts';

/** A stream of random numbers that is a function of its seed alone, the same in every engine. */
export interface SeededRandom {
  /** Uniform in [0, 1), 32 bits of resolution. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform integer in [0, below). */
  integer(below: number): number;
}

/**
 * The sfc32 generator (Doty-Humphrey, PractRand) seeded by splitmix32, with Marsaglia's polar method for normals on our own logarithm.
 * `seed` is any integer; its low 32 bits count.
 */
export function createRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const splitmix = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let counter = 1;
  const next = () => {
    const result = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = ((((c << 21) | (c >>> 11)) >>> 0) + result) >>> 0;
    return result;
  };
  for (let i = 0; i < 12; i++) next();

  let spare: number | undefined;
  const uniform = () => next() / 4294967296;
  const normal = () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const u = uniform() * 2 - 1;
      const v = uniform() * 2 - 1;
      const r = u * u + v * v;
      if (r > 0 && r < 1) {
        const scale = Math.sqrt((-2 * naturalLog(r)) / r);
        spare = v * scale;
        return u * scale;
      }
    }
  };
  return { uniform, normal, integer: (below) => Math.floor(uniform() * below) };
}
