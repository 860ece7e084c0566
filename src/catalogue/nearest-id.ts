/**
 * Number of insertions, deletions, replacements and exchanges of neighbouring letters that turn one word into the other: the distance of
 * Damerau and Levenshtein, without the restriction that no letter is edited twice (Lowrance and Wagner 1975, doi:10.1145/321879.321880).
 */
export function editDistance(from: string, to: string): number {
  const width = to.length + 2;
  const far = from.length + to.length;
  // Row and column 0 stand before the words and are never a way; row and column 1 are the empty words.
  const table = new Array<number>((from.length + 2) * width).fill(far);
  const at = (row: number, column: number) => table[row * width + column] ?? far;
  for (let i = 0; i <= from.length; i += 1) table[(i + 1) * width + 1] = i;
  for (let j = 0; j <= to.length; j += 1) table[width + j + 1] = j;
  const lastRowOf = new Map<string, number>();
  for (let i = 1; i <= from.length; i += 1) {
    let lastMatch = 0;
    for (let j = 1; j <= to.length; j += 1) {
      const row = lastRowOf.get(to.charAt(j - 1)) ?? 0;
      const column = lastMatch;
      const same = from[i - 1] === to[j - 1];
      if (same) lastMatch = j;
      table[(i + 1) * width + j + 1] = Math.min(
        at(i, j) + (same ? 0 : 1),
        at(i + 1, j) + 1,
        at(i, j + 1) + 1,
        at(row, column) + (i - row - 1) + 1 + (j - column - 1),
      );
    }
    lastRowOf.set(from.charAt(i - 1), i);
  }
  return at(from.length + 1, to.length + 1);
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
