import type { ModelSource } from './protocol.ts';

/** The package of a run as something to generate from and to judge. */
export function packageOf({ id, bytes }: { id: string; bytes: Uint8Array<ArrayBuffer> }): ModelSource {
  return { kind: 'package', name: id, bytes };
}
