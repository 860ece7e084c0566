import type { Selection } from '../catalogue/queries/facets.ts';
import { foldText } from '../catalogue/queries/search-names.ts';

type Counts = Record<string, Record<string, number>>;

/** The part of Pagefind's JS API that the search uses. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(
    term: string,
    options?: { filters?: Record<string, { any: string[] }>; sort?: Record<string, string> },
  ): Promise<{ results: { data(): Promise<PageData> }[]; filters: Counts }>;
}
interface PageData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

/** A result as drawn; the excerpt is text in parts, of which some matched. */
export interface Hit {
  path: string;
  title: string;
  kind: string;
  /** Who wrote it, where and when; empty for what is no work. */
  byline: string;
  excerpt: { text: string; matched: boolean }[];
}

export interface SearchOutcome {
  total: number;
  hits: Hit[];
  counts: Map<string, Map<string, number>>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind from the built site; rejects where the site was not indexed (the development server). */
function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const address = `${base}pagefind/pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: base, excerptLength: 28 });
    await pagefind.init();
    // Without this a search that comes first, from an address, counts no facet.
    await pagefind.filters();
    return pagefind;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/** An excerpt comes as HTML with `<mark>`; it is taken apart into text, so that nothing in it acts as markup. */
export function splitExcerpt(html: string): Hit['excerpt'] {
  const decode = (text: string) =>
    // The body is named, or the parser drops the space before the first word.
    new DOMParser().parseFromString(`<body>${text}`, 'text/html').body.textContent;
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => ({ text: decode(part), matched: part.startsWith('<mark>') }));
}

const asFilters = (chosen: Selection) =>
  Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, { any: [...values] }]));

/**
 * Searches for a term. Pagefind counts within a chosen facet after filtering, so each facet with a choice takes one more search
 * without it, to know what its other values would add.
 */
export async function searchPages(
  base: string,
  term: string,
  selection: Selection,
  how: { limit: number; sort: string },
): Promise<SearchOutcome> {
  const pagefind = await loadPagefind(base);
  const sort = how.sort === 'relevance' ? {} : { sort: { year: how.sort } };
  const found = await pagefind.search(term, { filters: asFilters(selection), ...sort });

  const counts = new Map(
    Object.entries(found.filters).map(([facet, values]) => [facet, new Map(Object.entries(values))]),
  );
  for (const facet of Object.keys(selection)) {
    const { [facet]: _own, ...others } = selection;
    const wider = await pagefind.search(term, { filters: asFilters(others) });
    counts.set(facet, new Map(Object.entries(wider.filters[facet] ?? {})));
  }

  const pages = await Promise.all(found.results.slice(0, how.limit).map((result) => result.data()));
  const hits = pages.map((page) => ({
    path: page.url,
    title: page.meta['title'] ?? page.url,
    kind: page.meta['kind'] ?? '',
    byline: page.meta['byline'] ?? '',
    excerpt: splitExcerpt(page.excerpt),
  }));
  const texts = pages.flatMap(({ meta }, index) => [
    ...Object.values(meta),
    ...(hits[index]?.excerpt ?? []).filter(({ matched }) => matched).map(({ text }) => text),
  ]);
  const near = texts.length === 0 || matchesTerm(texts, term);
  return near ? { total: found.results.length, hits, counts } : { total: 0, hits: [], counts };
}

/**
 * Whether a found text has one of the asked words, or a word that begins as it does and so may be of its stem. Where a word is nowhere, Pagefind
 * shortens it until something matches, down to a single letter: that is no answer.
 */
export function matchesTerm(texts: readonly string[], term: string): boolean {
  // A compound may be asked for in one word: "superresolution".
  const found = texts.map(foldText).flatMap((text) => [...text.split(' '), text.replaceAll(' ', '')]);
  return foldText(term)
    .split(' ')
    .some((word) => {
      const start = word.slice(0, Math.max(3, Math.ceil(word.length / 2)));
      return found.some((text) => text.startsWith(start) || text.includes(word));
    });
}
