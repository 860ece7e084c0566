import type { Technique } from '../compression/technique.ts';

/** The technique that `?technique=` names by its own id or that of its article, as the articles' links do; null where there is none. */
export function techniqueAsked(query: string, techniques: ReadonlyMap<string, Technique>): string | null {
  const name = new URLSearchParams(query).get('technique');
  if (name === null) return null;
  if (techniques.has(name)) return name;
  return [...techniques.values()].find(({ article }) => article === name)?.id ?? null;
}
