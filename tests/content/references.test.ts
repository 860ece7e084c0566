import { expect, it } from 'vitest';
import {
  findArticleRow,
  readChange,
  readClaim,
  readFigure,
  readRatio,
} from '../../src/catalogue/queries/article-figures.ts';
import { readCatalogue } from '../../src/site/load-catalogue.ts';
import { readRunFigure } from '../../src/site/runs.ts';
import { readProse } from './read-prose.ts';

const catalogue = readCatalogue();

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const needs = (map: ReadonlyMap<string, unknown>, tag: string, name: string) => {
  if (!map.has(attribute(tag, name))) throw new Error(`${tag}: no such ${name}`);
};

/** What each component reads from the catalogue when it is built. */
const readers: Readonly<Record<string, (tag: string) => unknown>> = {
  Figure: (tag) => readFigure(catalogue, attribute(tag, 'row'), attribute(tag, 'measure')),
  Ratio: (tag) => readRatio(catalogue, attribute(tag, 'row'), attribute(tag, 'measure')),
  Change: (tag) => readChange(catalogue, attribute(tag, 'row'), attribute(tag, 'measure')),
  Claim: (tag) => readClaim(catalogue, attribute(tag, 'row'), attribute(tag, 'of')),
  RowTable: (tag) =>
    [...tag.matchAll(/'([^'\s]+\.[^'\s]+)'/g)].map(([, id]) =>
      findArticleRow(catalogue, id ?? '', '<RowTable>'),
    ),
  RunFigure: (tag) => readRunFigure(attribute(tag, 'run'), attribute(tag, 'measure')),
  Cite: (tag) => needs(catalogue.papers, tag, 'id'),
  Technique: (tag) => needs(catalogue.techniques, tag, 'id'),
  Problem: (tag) => needs(catalogue.problems, tag, 'id'),
  Term: (tag) => needs(catalogue.glossary, tag, 'id'),
  TradeOff: (tag) => needs(catalogue.benchmarks, tag, 'benchmark'),
};

it.each(['techniques', 'findings', 'problems', 'guides'])(
  'every row, work, term and page that content/%s names is in the catalogue',
  (folder) => {
    const faults = readProse(folder).flatMap(({ file, text }) =>
      [...text.matchAll(/<([A-Z]\w+)\b[^<>]*>/g)].flatMap(([tag, name]) => {
        try {
          readers[name ?? '']?.(tag);
          return [];
        } catch (error) {
          return [`${file}: ${(error as Error).message}`];
        }
      }),
    );
    expect(faults).toEqual([]);
  },
);
