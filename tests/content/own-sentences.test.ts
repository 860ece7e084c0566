import { expect, it } from 'vitest';
import { readProse } from './read-prose.ts';

/** Sentences of nine words and more, without markup: what stands twice belongs to neither. */
function sentencesOf(mdx: string): string[] {
  return mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^#.*$/gm, '')
    .replace(/\$\$[\s\S]*?\$\$/g, '. ')
    .replace(
      /<(Cite|Technique|Problem|Figure|Ratio|Change|Claim)\b([^<>]*)>/g,
      (_, name, attributes) => `${name}${String(attributes).replace(/[^\w]+/g, '-')}`,
    )
    .replace(/<[^<>]*>|[*_`[\]]/g, '')
    .split(/(?<=[.:;?!])\s+|\n\s*\n/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length >= 9);
}

it('no sentence stands in two articles, findings, problems or guides', () => {
  const places = new Map<string, string[]>();
  for (const { file, text } of ['techniques', 'findings', 'problems', 'guides'].flatMap(readProse)) {
    for (const sentence of sentencesOf(text)) {
      places.set(sentence, [...(places.get(sentence) ?? []), file]);
    }
  }
  const twice = [...places].filter(([, files]) => files.length > 1);
  expect(twice.map(([sentence, files]) => `${files.join(' and ')}: ${sentence}`)).toEqual([]);
});
