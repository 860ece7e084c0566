/** Number of insertions, deletions and replacements that turn one word into the other (Levenshtein 1966). */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/**
 * The known id that is nearest to a mistyped one.
 * @returns null when none is nearer than a third of the length of the word, and two edits at least
 */
export function findNearestId(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const id of known) {
    if (Math.abs(id.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), id.toLowerCase());
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}
