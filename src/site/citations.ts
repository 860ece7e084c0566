import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { toCslJson } from '../catalogue/formats/to-csl-json.ts';
import type { Catalogue, Paper } from '../catalogue/catalogue.ts';

// Our ids are the keys that people cite by, so BibTeX must not make its own.
const bibtex = plugins.config.get('@bibtex') as { format: { useIdAsLabel: boolean } };
bibtex.format.useIdAsLabel = true;

/** A title is text; citation-js reads tags in it as markup, so those signs are escaped first. */
function cslOf(catalogue: Catalogue, papers: readonly Paper[]): Record<string, unknown>[] {
  return papers.map((paper) => {
    const item = toCslJson(catalogue, paper);
    return { ...item, title: escapeTags(paper.title) };
  });
}

const escapeTags = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** BibTeX, one entry a paper, our id as its key. */
export function toBibtex(catalogue: Catalogue, papers: readonly Paper[]): string {
  return new Cite(cslOf(catalogue, papers)).format('bibtex');
}

/** RIS, one record a paper. */
export function toRis(catalogue: Catalogue, papers: readonly Paper[]): string {
  return new Cite(cslOf(catalogue, papers)).format('ris');
}
