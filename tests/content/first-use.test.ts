import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/site/load-catalogue.ts';
import { readProse } from './read-prose.ts';

/** Every abbreviation of the glossary but the one in the name of the atlas, and everyday terms that go by no abbreviation. */
const abbreviations = [...readCatalogue().glossary.values()].filter(
  ({ id, expansion }) => expansion !== null && id !== 'gan',
);

/** What is no prose is blanked out, so that places stay: front matter, headings (which hold no link), code, formulas, components but for what stands inside them. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ');
const proseOf = (mdx: string) =>
  [
    /^---\n[\s\S]*?\n---\n/,
    /^#.*$/gm,
    /^```[\s\S]*?^```/gm,
    /`[^`\n]*`/g,
    /\$\$[\s\S]*?\$\$/g,
    /\$[^$\n]+\$/g,
    /<[^<>]*>/g,
  ].reduce((text, pattern) => text.replace(pattern, blank), mdx);

/** Abbreviations that stand in a text before, or without, a link to their explanation: "FID". */
function unexplained(mdx: string): string[] {
  const prose = proseOf(mdx);
  return abbreviations
    .filter(({ id, term }) => {
      const first = new RegExp(`\\b${term}\\b`).exec(prose)?.index;
      const link = new RegExp(`<Term\\s+id="${id}"[^>]*>`).exec(mdx);
      return first !== undefined && (link === null || link.index > first);
    })
    .map(({ term }) => term);
}

it.each([
  ['It has FID in it.', ['FID']],
  ['Its <Term id="fid">FID</Term> and FID again.', []],
  ['FID, then <Term id="fid" />.', ['FID']],
  ['A row: <Figure row="a.FID" measure="fid" /> and `FID`.', []],
])('finds what is not explained in %j', (mdx, found) => {
  expect(unexplained(mdx)).toEqual(found);
});

it('every abbreviation is linked to the glossary where it first stands', () => {
  const faults = ['techniques', 'findings', 'problems', 'guides']
    .flatMap(readProse)
    .flatMap(({ file, text }) =>
      unexplained(text).map((term) => `${file}: link the first ${term} with <Term>`),
    );
  expect(faults).toEqual([]);
});
