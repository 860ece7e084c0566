import type { HeldOutPairs, ModelIo, ModelSource, SampleRequest } from '../../lab/protocol.ts';
import type { OfferedModel } from './lab-props.ts';

/** A folder of the site as a source; null stays null. */
export function folderSource(id: string, folder: string): ModelSource;
export function folderSource(id: string, folder: string | null): ModelSource | null;
export function folderSource(id: string, folder: string | null): ModelSource | null {
  return folder === null ? null : { kind: 'shipped', id, folder: absolute(folder) };
}

/** The held-out pairs of a model at addresses that the worker can fetch. */
export function pairsOf(model: OfferedModel | undefined): HeldOutPairs | null {
  const pairs = model?.heldOut;
  return pairs ? { size: pairs.size, edges: absolute(pairs.edges), images: absolute(pairs.images) } : null;
}

/** What is shown of a model before anything else is asked for; null for one that cannot be run here. */
export function firstRequest(io: ModelIo, pairs: HeldOutPairs | null): SampleRequest | null {
  if (io.kind === 'class-conditional') return { kind: 'grid', count: 64, seed: 1, label: null };
  if (io.kind === 'unknown') return null;
  if (io.kind === 'image-to-image' && pairs !== null) {
    const { edges, size } = pairs;
    return { kind: 'held-out', count: 64, start: 100, size, edges };
  }
  return { kind: 'random', count: 16, seed: 1 };
}

/** Workers resolve addresses against their own file, so the page resolves them first. */
function absolute(address: string): string {
  return typeof location === 'undefined' ? address : new URL(address, location.href).href;
}
