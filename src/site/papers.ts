import type { Paper } from '../catalogue/catalogue.ts';
import { catalogue } from './catalogue.ts';
import { count } from './labels.ts';

/** "Li, Lin, Ding and others": three names at the most. */
export function shortAuthors(paper: Paper): string {
  if (paper.authors.length === 0) return 'Authors not read';
  const more = paper.authors.length > 3 || !paper.authorsComplete;
  const named = paper.authors.slice(0, 3);
  if (more) return `${named.join(', ')} and others`;
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : (named[0] ?? '');
}

/** Venue and year as they are known. */
export function venueAndYear(paper: Paper): string {
  const venue = paper.venue === null ? null : catalogue.venues.get(paper.venue)?.label;
  const parts = [venue ?? paper.venueFull, paper.year ?? 'year not read'];
  return parts.filter((part) => part !== null && part !== undefined).join(' ');
}

/** Rows of the paper's own results file, and how many of them name their baseline. */
export function countFigures(paper: Paper): { rows: number; paired: number } {
  const rows = (catalogue.index.rowsReportedIn.get(paper.id) ?? []).map((id) => catalogue.rows.get(id));
  return { rows: rows.length, paired: rows.filter((row) => row?.baseline).length };
}

/** The two lines under a listed paper. */
export function describePaper(paper: Paper): { byline: string; evidence: string } {
  const { rows, paired } = countFigures(paper);
  const figures =
    rows === 0 ? 'no figures in the atlas' : `${count(rows, 'reported row')}, ${paired}\u00a0paired`;
  return {
    byline: `${shortAuthors(paper)}\u00a0· ${venueAndYear(paper)}`,
    evidence: `${figures}${paper.code ? '\u00a0·\u00a0code' : ''}`,
  };
}

/** Where a reader is sent first: the DOI, else arXiv, else the page of the work. */
export function paperAddress(paper: Paper): { label: string; url: string } | undefined {
  if (paper.doi !== null) return { label: `doi:${paper.doi}`, url: `https://doi.org/${paper.doi}` };
  if (paper.arxiv !== null)
    return { label: `arXiv:${paper.arxiv}`, url: `https://arxiv.org/abs/${paper.arxiv}` };
  if (paper.url !== null) return { label: new URL(paper.url).hostname, url: paper.url };
  return undefined;
}

/** Newest first, then by id, so that lists are the same in every build. */
export function newestFirst(a: Paper, b: Paper): number {
  return (b.year ?? 0) - (a.year ?? 0) || a.id.localeCompare(b.id);
}

/** The papers behind a list of ids, newest first. */
export function papersOf(ids: readonly string[] | undefined): Paper[] {
  return (ids ?? [])
    .map((id) => catalogue.papers.get(id))
    .filter((paper) => paper !== undefined)
    .sort(newestFirst);
}

/** The static paths of everything that exists once a work. */
export function paperPaths(): { params: { id: string } }[] {
  return [...catalogue.papers.keys()].map((id) => ({ params: { id } }));
}
