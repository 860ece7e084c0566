import { type Protocol } from './catalogue.ts';
import { type Entry } from './entries.ts';
import { type ProtocolFile } from './schemas/protocol.ts';

/** For each protocol the first id, in the order of the alphabet, of all that `sameAs` joins to it, directly or not. */
export function groupProtocols(entries: readonly Entry<ProtocolFile>[]): Map<string, string> {
  const group = new Map(entries.map(({ id }) => [id, id]));
  const join = (a: string, b: string) => {
    const [groupA, groupB] = [group.get(a), group.get(b)];
    if (groupA === undefined || groupB === undefined || groupA === groupB) return;
    const [kept, dropped] = groupA < groupB ? [groupA, groupB] : [groupB, groupA];
    for (const [id, of] of group) if (of === dropped) group.set(id, kept);
  };
  for (const { id, value } of entries) {
    for (const { protocol } of value.sameAs ?? []) join(id, protocol);
  }
  return group;
}

/** Protocols from their files. */
export function assembleProtocols(entries: readonly Entry<ProtocolFile>[]): Map<string, Protocol> {
  const group = groupProtocols(entries);
  return new Map(
    entries.map(({ id, file, value }) => [
      id,
      {
        id,
        file,
        label: value.label,
        metric: value.metric,
        statement: value.statement,
        realImages: value.realImages ?? null,
        split: value.split ?? null,
        samples: value.samples ?? null,
        code: value.code ?? null,
        resolution: value.resolution ?? null,
        checkpoint: value.checkpoint ?? null,
        counter: value.counter ?? null,
        sources: value.sources,
        sameAs: value.sameAs ?? [],
        group: group.get(id) ?? id,
        note: value.note ?? null,
        added: value.added,
      },
    ]),
  );
}
