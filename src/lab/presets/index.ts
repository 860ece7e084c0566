import { binaryWeights } from './binary-weights.ts';
import { deepCabac } from './deepcabac.ts';
import { deepCompressionRetrained } from './deep-compression-retrained.ts';
import { deepCompression } from './deep-compression.ts';
import { distilThenQuantize } from './distil-then-quantize.ts';
import { eightBits } from './eight-bits.ts';
import { lowBits } from './low-bits.ts';
import { lowRankQuantized } from './low-rank-quantized.ts';
import { networkSlimming } from './network-slimming.ts';
import type { Preset } from './preset.ts';
import { prunedSparse } from './pruned-sparse.ts';
import { twoOfFour } from './two-of-four.ts';

/** Every preset, in the order in which they are offered. */
export const presets: readonly Preset[] = [
  deepCompression,
  deepCompressionRetrained,
  prunedSparse,
  eightBits,
  lowBits,
  deepCabac,
  networkSlimming,
  lowRankQuantized,
  distilThenQuantize,
  twoOfFour,
  binaryWeights,
];
