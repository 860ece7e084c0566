import { type Catalogue, type Paper, type Venue } from '../catalogue.ts';

/** A name in CSL: a person's, or as it stands for a firm or a group. */
export type CslName =
  | { readonly given: string; readonly family: string; readonly 'non-dropping-particle'?: string }
  | { readonly literal: string };

/** The fields of CSL-JSON that the atlas knows of a work (citationstyles.org, schema 1.0). */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-journal' | 'paper-conference' | 'article' | 'software' | 'document';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly [readonly [number]] };
  readonly 'container-title'?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly number?: string;
  readonly note?: string;
}

const types: Record<Venue['kind'], CslItem['type']> = {
  conference: 'paper-conference',
  journal: 'article-journal',
  preprint: 'article',
  repository: 'software',
  other: 'document',
};

const particles = /^(van|von|de|del|der|den|di|da|dos|la|le|ten|ter)$/i;
const organization = /,|\b(Inc|Ltd|LLC|GmbH|Team|Lab|Labs|Technologies|contributors|Group)\b/;

/** Splits a printed name: the last word is the family name, with the particles before it; firms and single words stay whole. */
export function splitName(name: string): CslName {
  const words = name.trim().split(/\s+/);
  const family = words.at(-1);
  if (words.length < 2 || family === undefined || organization.test(name)) return { literal: name.trim() };
  let first = words.length - 1;
  while (first > 1 && particles.test(words[first - 1] ?? '')) first -= 1;
  const particle = words.slice(first, -1).join(' ');
  return {
    given: words.slice(0, first).join(' '),
    family,
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
  };
}

/** A work as CSL-JSON, our id as its id. What was not read is left out. */
export function toCslJson(catalogue: Catalogue, paper: Paper): CslItem {
  const venue = paper.venue === null ? undefined : catalogue.venues.get(paper.venue);
  const container = paper.venueFull ?? venue?.full ?? (venue?.kind === 'preprint' ? null : venue?.label);
  const address = paper.url ?? (paper.arxiv === null ? null : `https://arxiv.org/abs/${paper.arxiv}`);
  return {
    id: paper.id,
    type: types[venue?.kind ?? 'other'],
    title: paper.title,
    ...(paper.authors.length > 0 && { author: paper.authors.map(splitName) }),
    ...(paper.year !== null && { issued: { 'date-parts': [[paper.year]] } }),
    ...(container && { 'container-title': container }),
    ...(paper.doi !== null && { DOI: paper.doi }),
    ...(address !== null && { URL: address }),
    ...(paper.arxiv !== null && { number: `arXiv:${paper.arxiv}` }),
    ...(!paper.authorsComplete && { note: 'The list of authors is incomplete or was not read.' }),
  };
}
