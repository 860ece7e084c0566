import { TRAINING_PAIRS } from '../judging/pair-protocol.ts';
import type { HeldOutPairs } from '../protocol.ts';
import { fetchBytes } from './load-model.ts';

const files = new Map<string, Promise<Uint8Array>>();

/** Edge maps from a file of bytes 0, 1, 2 as values 0, 0.5, 1: rows from `start`, at most `count`. */
export async function heldOutEdges(
  address: string,
  { size, start, count }: { size: number; start: number; count: number },
): Promise<{ values: Float32Array; count: number }> {
  const bytes = rowsOf(await fileAt(address), size, start, count);
  return { values: Float32Array.from(bytes, (value) => value / 2), count: bytes.length / (size * size) };
}

/** The pairs that judging takes: edges in [0, 1], images in [-1, 1]. */
export async function judgedPairs({ edges, images, size }: HeldOutPairs) {
  const rows = { size, start: TRAINING_PAIRS, count: Infinity };
  const given = await heldOutEdges(edges, rows);
  const truth = rowsOf(await fileAt(images), size, TRAINING_PAIRS, Infinity);
  return { ...given, truth: Float32Array.from(truth, (value) => value / 127.5 - 1) };
}

function rowsOf(bytes: Uint8Array, size: number, start: number, count: number): Uint8Array {
  return bytes.subarray(start * size * size, Math.min(bytes.length, (start + count) * size * size));
}

function fileAt(address: string): Promise<Uint8Array> {
  const known = files.get(address);
  if (known) return known;
  const file = fetchBytes(address);
  files.set(address, file);
  file.catch(() => files.delete(address));
  return file;
}
