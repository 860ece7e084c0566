import { expect, it } from 'vitest';
import { checkCatalogue } from '../../src/site/load-catalogue.ts';
import { findTypedFigures } from './find-typed-figures.ts';
import { readProse } from './read-prose.ts';

/** Ratios with the letter in place of the sign, as "21x"; names as "Waifu2x" and sizes as "3x3" are none. */
const letters = (text: string) =>
  findTypedFigures(text)
    .map((figure) => figure.text)
    .filter((figure) => figure.endsWith('x'));
/** What a source prints stands in quotes and keeps the source's own sign. */
const unquoted = (text: string) => text.replace(/(?<!\w)'[^']*'|"[^"]*"|“[^”]*”/g, '');

it('tells the letter from the sign, and leaves names, sizes and quotes alone', () => {
  expect(letters('It is 8.0x smaller, 3× faster, on Waifu2x with a 3x3 kernel.')).toEqual(['8.0x']);
  expect(letters(unquoted("It prints '3.69x' for 4x."))).toEqual(['4x']);
});

it('writes ratios in its own words with the sign of times', () => {
  const { papers, glossary, datasets, metrics, gans, protocols } = checkCatalogue().catalogue;
  const prose = ['papers', 'techniques', 'findings', 'problems', 'guides'].flatMap(readProse);
  const texts: [string, string][] = [
    ...prose.map(({ file, text }): [string, string] => [
      file,
      unquoted(text.replace(/^---\n[\s\S]*?\n---\n/, '')),
    ]),
    ...[...papers.values()].map(({ file, limits, notes }): [string, string] => [
      file,
      unquoted(`${limits ?? ''} ${notes ?? ''}`),
    ]),
    ...[
      ...glossary.values(),
      ...datasets.values(),
      ...metrics.values(),
      ...gans.values(),
      ...protocols.values(),
    ].map((entry): [string, string] => [entry.id, JSON.stringify(Object.values(entry))]),
  ];
  const faults = texts.flatMap(([place, text]) =>
    letters(text).map((figure) => `${place}: write ${figure} with ×`),
  );
  expect(faults).toEqual([]);
});
