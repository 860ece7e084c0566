import type { Technique } from '../technique.ts';
import arithmeticCoding from './arithmetic-coding.ts';
import binaryTernary from './binary-ternary.ts';
import deflateCoding from './deflate-coding.ts';
import halfPrecision from './half-precision.ts';
import huffmanCoding from './huffman-coding.ts';
import magnitudePruning from './magnitude-pruning.ts';
import nMPruning from './n-m-pruning.ts';
import sparseIndexCoding from './sparse-index-coding.ts';
import uniformQuantization from './uniform-quantization.ts';
import weightSharing from './weight-sharing.ts';

/** Every technique by id, in the order in which they are offered. */
export const techniques: ReadonlyMap<string, Technique> = new Map(
  [
    magnitudePruning,
    nMPruning,
    uniformQuantization,
    halfPrecision,
    binaryTernary,
    weightSharing,
    sparseIndexCoding,
    huffmanCoding,
    arithmeticCoding,
    deflateCoding,
  ].map((technique) => [technique.id, technique]),
);
