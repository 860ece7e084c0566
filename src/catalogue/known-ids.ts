import { type EntryKind, type RawEntry } from './entries.ts';
import { listSchemas, readId } from './parse-entries.ts';

/** What can be referred to: entries, and the rows of tables. */
export type KnownKind = EntryKind | 'rows';

function readItems(raw: readonly RawEntry[], kind: EntryKind): unknown[] | null {
  const files = raw.filter((entry) => entry.kind === kind);
  if (files.some(({ data }) => !Array.isArray(data))) return null;
  return files.flatMap(({ data }) => data as unknown[]);
}

function readRows(table: unknown): unknown[] {
  const rows = typeof table === 'object' && table !== null && 'rows' in table ? table.rows : null;
  return Array.isArray(rows) ? rows : [];
}

/**
 * The ids of a kind, whether or not the shape of their entries is right, so that one fault is not reported at every place that refers
 * to the entry.
 * @returns null when a list could not be read, so that nothing can be said about its ids
 */
export function findKnownIds(raw: readonly RawEntry[], kind: KnownKind): Set<string> | null {
  if (kind !== 'rows' && !(kind in listSchemas)) {
    return new Set(raw.filter((entry) => entry.kind === kind).map(({ id }) => id));
  }
  const items = readItems(raw, kind === 'rows' ? 'results' : kind);
  if (items === null) return null;
  const ids = (kind === 'rows' ? items.flatMap(readRows) : items).map(readId);
  return new Set(ids.filter((id) => id !== null));
}
