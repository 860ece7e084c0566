import { expect, it } from 'vitest';
import { readProse } from './read-prose.ts';

/**
 * Places where a sentence is torn: a formatter that meets a component at the start of a line may set it apart, and then the page shows two paragraphs,
 * or a space inside parentheses.
 */
function findTears(mdx: string): string[] {
  const prose = mdx.replace(/^---\n[\s\S]*?\n---\n/, '');
  const torn = [
    /^(?!#)[^\n]*\w\n\n<(?:Cite|Claim|Figure|Ratio|Change|RunFigure|Term|Technique|Problem)\b/gm,
    /[^\n]*\(\n[^\n]*/g,
    /[^\n]*\n\)[^\n]*/g,
  ];
  return torn.flatMap((pattern) => [...prose.matchAll(pattern)].map(([found]) => found));
}

it('finds a sentence torn before a component, and a parenthesis set apart', () => {
  expect(findTears('One claims\n\n<Claim row="a" of="b" /> more.')).toHaveLength(1);
  expect(findTears('So it is (\n<Cite id="a" />).')).toHaveLength(1);
  expect(findTears('So it is (<Cite id="a" />\n).')).toHaveLength(1);
  expect(findTears('One claims more.\n\n<Cite id="a" /> claims (<Cite id="b" />) less.')).toEqual([]);
});

it('no sentence of the prose is torn', () => {
  const found = ['techniques', 'findings', 'problems', 'guides', 'papers']
    .flatMap(readProse)
    .flatMap(({ file, text }) => findTears(text).map((tear) => `${file}: ${tear.slice(0, 80)}`));
  expect(found).toEqual([]);
});
