/** FNV-1a over the UTF-16 units of a text, mixed once more: a number below 2^32, the same on every machine. */
function hashText(value: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < value.length; place++) {
    hash = Math.imul(hash ^ value.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * Draws rows for a second reading: the ids in the order of a hash of seed and id. A row added later does not
 * change the order of the others, so that a draw can be repeated and continued.
 * @returns at most `count` ids; fewer when there are not as many
 */
export function drawRows(ids: Iterable<string>, seed: string, count: number): string[] {
  return [...new Set(ids)]
    .map((id) => ({ id, hash: hashText(`${seed}\n${id}`) }))
    .sort((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}
