import type { Technique } from '../technique.ts';
import arithmeticCoding from './arithmetic-coding.ts';
import binaryTernary from './binary-ternary.ts';
import channelPruning from './channel-pruning.ts';
import deflateCoding from './deflate-coding.ts';
import distillation from './distillation.ts';
import foldBatchNorm from './fold-batch-norm.ts';
import halfPrecision from './half-precision.ts';
import huffmanCoding from './huffman-coding.ts';
import lowRankFactorization from './low-rank-factorization.ts';
import magnitudePruning from './magnitude-pruning.ts';
import nMPruning from './n-m-pruning.ts';
import segregateKernels from './segregate-kernels.ts';
import sparseIndexCoding from './sparse-index-coding.ts';
import uniformQuantization from './uniform-quantization.ts';
import weightSharing from './weight-sharing.ts';

/** Every technique by id, in the order in which they are offered. */
export const techniques: ReadonlyMap<string, Technique> = new Map(
  [
    magnitudePruning,
    nMPruning,
    channelPruning,
    uniformQuantization,
    halfPrecision,
    binaryTernary,
    weightSharing,
    lowRankFactorization,
    distillation,
    foldBatchNorm,
    segregateKernels,
    sparseIndexCoding,
    huffmanCoding,
    arithmeticCoding,
    deflateCoding,
  ].map((technique) => [technique.id, technique]),
);
