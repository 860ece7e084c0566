import type { Technique } from '../technique.ts';
import magnitudePruning from './magnitude-pruning.ts';

/** Every technique by id, in the order in which they are offered. */
export const techniques: ReadonlyMap<string, Technique> = new Map(
  [magnitudePruning].map((technique) => [technique.id, technique]),
);
