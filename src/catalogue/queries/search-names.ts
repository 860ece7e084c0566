import { editDistance } from '../nearest-id.ts';

/** Anything that is looked for by name. */
export interface Named {
  readonly title: string;
  /** Abbreviations and other names. */
  readonly also?: readonly string[] | undefined;
}

/** Lower case without accents, and one space for whatever is neither letter nor digit: as names are compared. */
export const foldText = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Works are known by what stands before the colon: "GAN Compression: Efficient Architectures for …". */
const namesOf = ({ title, also = [] }: Named) => [title, title.split(':')[0] ?? title, ...also];

/** The entries of which the term is a name, an abbreviation included. */
export function findNamed<T extends Named>(term: string, entries: readonly T[]): T[] {
  const asked = foldText(term);
  return asked === ''
    ? []
    : entries.filter((entry) => namesOf(entry).some((name) => foldText(name) === asked));
}

/** How many edits away a word may be to pass as a slip of the keyboard: one for abbreviations, at most three. */
const reachOf = (word: string) =>
  word.length < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(word.length / 3)));

const filler = new Set(['and', 'are', 'for', 'from', 'its', 'not', 'the', 'their', 'via', 'with']);
const longestPhrase = 4;

/** Words and short names, folded, each with how many entries bear it. */
function countWords(entries: readonly Named[]): { words: Map<string, number>; phrases: Map<string, number> } {
  const [words, phrases] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
  for (const entry of entries) {
    const names = [...new Set(namesOf(entry).map(foldText))];
    const parts = new Set(names.flatMap((name) => name.split(' ')));
    for (const word of parts)
      if (word.length > 1 && !filler.has(word) && !/^\d+$/.test(word)) add(words, word);
    for (const name of names) {
      const length = name.split(' ').length;
      if (length > 1 && length <= longestPhrase) add(phrases, name);
    }
  }
  return { words, phrases };
}

/** The keys nearest to a word, within its reach: those that more entries bear first, then by the alphabet. */
function findNear(asked: string, known: ReadonlyMap<string, number>): string[] {
  const reach = reachOf(asked);
  const near = [...known]
    .filter(([key]) => key.length > 2 && Math.abs(key.length - asked.length) <= reach)
    .map(([key, count]) => ({ key, count, distance: editDistance(asked, key) }));
  const least = Math.min(reach, ...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

/**
 * What a term without a result may have meant: short names near to all of it, then its words, each mistyped one replaced by the nearest
 * known word and dropped where none is near. Every word of an answer stands in a name of an entry.
 * @returns at most `limit` terms in lower case, never the term itself; empty when nothing is near
 */
export function suggestTerms(term: string, entries: readonly Named[], limit: number): string[] {
  const asked = foldText(term);
  if (asked === '') return [];
  const { words, phrases } = countWords(entries);
  const parts = asked.split(' ');
  const repaired = parts.map((part) => (words.has(part) ? [part] : findNear(part, words)));
  const [first = []] = repaired;
  const byWord = parts.length === 1 ? first : [repaired.flatMap(([best]) => best ?? []).join(' ')];
  const found = [...findNear(asked, phrases), ...byWord].filter((one) => one !== '' && one !== asked);
  return [...new Set(found)].slice(0, limit);
}
