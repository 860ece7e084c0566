import type { Paper } from '../catalogue/catalogue.ts';
import { paperAddress } from './papers.ts';
import { site } from './site.ts';

/** schema.org record of a work, for JSON-LD. */
export function scholarlyArticle(paper: Paper): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: paper.title,
    author: paper.authors.map((name) => ({ '@type': 'Person', name })),
    ...(paper.year === null ? {} : { datePublished: String(paper.year) }),
    ...(paper.doi === null ? {} : { identifier: `doi:${paper.doi}` }),
    sameAs: paperAddress(paper)?.url,
  };
}

/** schema.org record of the atlas as a data set. */
export function atlasDataset(): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: site.name,
    description: site.description,
    version: site.version,
    dateModified: site.date,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
  };
}
