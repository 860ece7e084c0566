import { findNearestId } from './nearest-id.ts';

/** "Did you mean ...?" with the nearest known id, else where the known ids stand. */
export function suggestId(id: string, known: Iterable<string>, where: string): string {
  const nearest = findNearestId(id, known);
  return nearest === null
    ? `Use an id from ${where}, or add one there.`
    : `Did you mean "${nearest}"? Else add it to ${where}.`;
}
