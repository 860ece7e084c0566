import { describe, expect, it } from 'vitest';
import { techniques } from '../../src/compression/techniques/index.ts';
import { readCatalogue } from '../../src/site/load-catalogue.ts';
import { readProse } from './read-prose.ts';

const catalogue = readCatalogue();
const cited = (text: string) => new Set([...text.matchAll(/<Cite\s+id="([^"]+)"/g)].map(([, id]) => id));
const saysNone = /\b(?:no work|there is none|none on GANs)\b/i;

/** Works that the front matter names, by itself or through rows. */
const worksOf = {
  techniques: () => [],
  problems: (id: string) => catalogue.problems.get(id)?.papers ?? [],
  findings: (id: string) => {
    const finding = catalogue.findings.get(id);
    const rows = (finding?.rows ?? []).map((row) => catalogue.rows.get(row));
    return [
      ...(finding?.saidIn ?? []).map(({ paper }) => paper),
      ...rows.flatMap((row) => (row === undefined ? [] : [row.paper ?? row.reportedIn])),
    ];
  },
} as const;

const kinds = ['techniques', 'findings', 'problems'] as const;
describe.each(kinds)('content/%s', (kind) => {
  it('names at least two works in each entry, or says that there is none', () => {
    const lacking = readProse(kind).filter(
      ({ id, text }) => new Set([...cited(text), ...worksOf[kind](id)]).size < 2 && !saysNone.test(text),
    );
    expect(lacking.map(({ file }) => file)).toEqual([]);
  });

  it('cites only works of the catalogue', () => {
    const unknown = readProse(kind).flatMap(({ file, text }) =>
      [...cited(text)].filter((id) => !catalogue.papers.has(id ?? '')).map((id) => `${file}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});

const headings = [
  'The idea',
  'The maths',
  'What it does to a generator',
  'What it saves, and what it does not',
  'How far the literature got',
  'When to choose it',
  'Pitfalls',
  'Try it',
  'Key papers',
  'What is open',
];

it('every technique answers the same questions in the same order', () => {
  for (const { file, text } of readProse('techniques')) {
    const found = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect([file, ...found.filter((heading) => heading !== 'Try it')]).toEqual([
      file,
      ...headings.filter((heading) => heading !== 'Try it'),
    ]);
    expect(found.includes('Try it') ? found : headings).toEqual(headings);
  }
});

/** Words as a reader counts them: a component is one word, a formula none. */
function countWords(text: string): number {
  const prose = text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\$\$[\s\S]*?\$\$/g, '')
    .replace(/<(?:RowTable|TradeOff|Demo)\b[\s\S]*?>/g, '')
    .replace(/<\/?[A-Z][^>]*>/g, ' word ');
  return prose.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

it.each([
  ['---\nlabel: x\n---\n\nOne two, three.', 3],
  ['As <Cite id="a" /> say, $n$ falls:\n\n$$\na + b\n$$', 5],
])('counts words of prose: %j', (text, count) => {
  expect(countWords(text)).toBe(count);
});

it('every technique takes 500 to 1,200 words', () => {
  const outside = readProse('techniques')
    .map(({ file, text }) => ({ file, words: countWords(text) }))
    .filter(({ words }) => words < 500 || words > 1200);
  expect(outside).toEqual([]);
});

it('every technique that names a technique of the lab names one that exists and that names it in turn', () => {
  const faults = [...catalogue.techniques.values()].flatMap(({ id, labTechnique }) =>
    labTechnique === null || techniques.get(labTechnique)?.article === id
      ? []
      : [`content/techniques/${id}.mdx: labTechnique ${labTechnique}`],
  );
  expect(faults).toEqual([]);
});

it('no component begins a line and ends on another: it would stand apart from its sentence', () => {
  const inline = /^[ \t]*<(?:Figure|Ratio|Change|Claim|RunFigure|Cite|Term|Technique|Problem)[ \t]*$/m;
  const apart = ['techniques', 'findings', 'problems', 'guides']
    .flatMap(readProse)
    .filter(({ text }) => inline.test(text))
    .map(({ file }) => `${file}: begin the paragraph with a word, so that Prettier leaves it alone`);
  expect(apart).toEqual([]);
});
