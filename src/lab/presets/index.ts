import { binaryWeights } from './binary-weights.ts';
import { deepCabac } from './deepcabac.ts';
import { deepCompression } from './deep-compression.ts';
import { eightBits } from './eight-bits.ts';
import { lowBits } from './low-bits.ts';
import type { Preset } from './preset.ts';
import { prunedSparse } from './pruned-sparse.ts';
import { twoOfFour } from './two-of-four.ts';

/** Every preset, in the order in which they are offered. */
export const presets: readonly Preset[] = [
  deepCompression,
  prunedSparse,
  eightBits,
  lowBits,
  deepCabac,
  twoOfFour,
  binaryWeights,
];
