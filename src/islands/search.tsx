import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  countFacets,
  type Faceted,
  matchesSelection,
  type Selection,
  selectionPairs,
  toggleValue,
} from '../catalogue/queries/facets.ts';
import { findNamed, type Named, suggestTerms } from '../catalogue/queries/search-names.ts';
import FacetPanel, { type Facet } from './facet-panel.tsx';
import { useFacetQuery } from './facet-query.ts';
import { type Hit, searchPages, type SearchOutcome } from './pagefind.ts';

/** One entry of /search/entries.json: what filters list without a word, and the names that a term may mean. */
interface Entry extends Faceted, Named {
  path: string;
  kind: string;
}

interface Props {
  base: string;
  facets: Facet[];
  /** The start, before a word or a filter: every entry by kind. It reads without scripts. */
  children: ComponentChildren;
}

/** What was asked; an answer keeps it, since the next question may stand in the box before its answer is there. */
interface Asked {
  term: string;
  filtered: boolean;
}

type State =
  | { kind: 'waiting' }
  | { kind: 'found'; outcome: SearchOutcome; asked: Asked }
  | { kind: 'failed'; message: string };

const pageSize = 20;

export default function Search({ base, facets, children }: Props) {
  const { query, setQuery, ids, selection, dropped } = useFacetQuery(facets);
  const term = query.get('q')?.trim().slice(0, 200) ?? '';
  const sort = query.get('sort') ?? 'relevance';
  const [limit, setLimit] = useState(pageSize);
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const box = useRef<HTMLInputElement>(null);

  const filtered = Object.keys(selection).length > 0;

  const show = (next: { term?: string; selection?: Selection; sort?: string }, how?: 'push' | 'replace') => {
    const words = next.term ?? term;
    const order = next.sort ?? sort;
    setLimit(pageSize);
    setQuery(
      new URLSearchParams([
        ...(words === '' ? [] : [['q', words] as [string, string]]),
        ...selectionPairs(next.selection ?? selection, ids),
        ...(order === 'relevance' ? [] : [['sort', order] as [string, string]]),
      ]),
      how,
    );
  };

  useEffect(() => {
    let stale = false;
    const search =
      term === ''
        ? listEntries(base, ids, selection, limit)
        : searchPages(base, term, selection, { limit, sort });
    search.then(
      (outcome) => stale || setState({ kind: 'found', outcome, asked: { term, filtered } }),
      () => stale || setState({ kind: 'failed', message: failure(term) }),
    );
    return () => {
      stale = true;
    };
  }, [base, ids, term, selection, filtered, sort, limit]);

  useSlashKey(box);

  const outcome = state.kind === 'found' ? state.outcome : undefined;
  const answered = state.kind === 'found' ? state.asked : { term, filtered };
  const start = answered.term === '' && !answered.filtered;
  return (
    <div class="search">
      <form class="js-only" role="search" method="get" onSubmit={(event) => event.preventDefault()}>
        <label for="search-box">Words to look for</label>
        <div class="search-row">
          <input
            id="search-box"
            ref={box}
            type="search"
            name="q"
            autocomplete="off"
            value={query.get('q') ?? ''}
            onInput={(event) => show({ term: event.currentTarget.value }, 'replace')}
          />
          <select
            aria-label="Order of results"
            value={sort}
            onChange={(event) => show({ sort: event.currentTarget.value })}
          >
            <option value="relevance">best match first</option>
            <option value="desc">newest first</option>
            <option value="asc">oldest first</option>
          </select>
        </div>
      </form>
      {dropped > 0 && (
        <p class="notice">
          The address asked for {dropped} filter value(s) that do not exist; they were left out.
        </p>
      )}
      <div class="columns side-left">
        <div class="js-only">
          {filtered && (
            <button type="button" onClick={() => show({ selection: {} })}>
              Clear all filters
            </button>
          )}
          <FacetPanel
            facets={facets}
            counts={outcome?.counts ?? new Map<string, Map<string, number>>()}
            selection={selection}
            onToggle={(facet, value) => show({ selection: toggleValue(selection, facet, value) })}
          />
        </div>
        <div>
          <p role="status" class="note js-only">
            {state.kind === 'waiting' && 'Loading the list …'}
            {state.kind === 'failed' && state.message}
            {outcome && describe(outcome.total, answered.term)}
          </p>
          <NamedSo base={base} term={answered.term} hits={outcome?.hits ?? []} />
          {outcome && outcome.total === 0 && (
            <Nothing
              base={base}
              {...answered}
              onClear={() => show({ selection: {} })}
              onTerm={(next) => show({ term: next, selection: {} })}
            />
          )}
          <div hidden={!start}>{children}</div>
          <ul class="entries" hidden={start}>
            {outcome?.hits.map((hit) => (
              <HitItem key={hit.path} hit={hit} />
            ))}
          </ul>
          {!start && outcome && outcome.total > outcome.hits.length && (
            <button type="button" onClick={() => setLimit(limit + pageSize)}>
              Show {Math.min(pageSize, outcome.total - outcome.hits.length)} more
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

const describe = (total: number, term: string) =>
  `${total} ${total === 1 ? 'entry' : 'entries'}${term === '' ? '' : ` for “${term}”`}`;

const failure = (term: string) =>
  term === ''
    ? 'The list could not be loaded. Reload the page, or browse the lists below.'
    : 'The word index could not be loaded. On the development server there is none: run “npm run build && npm start”. Filters without a word still work.';

/** Whether an excerpt begins inside a sentence. */
const startsInside = ([first]: Hit['excerpt']) => /^\p{Ll}/u.test(first?.text.trimStart() ?? '');

function HitItem({ hit }: { hit: Hit }) {
  return (
    <li>
      <h2>
        <a href={hit.path}>{hit.title}</a>
      </h2>
      <p class="note">{[hit.kind, hit.byline].filter((part) => part !== '').join(' · ')}</p>
      {hit.excerpt.length > 0 && (
        <p>
          {startsInside(hit.excerpt) && '… '}
          {hit.excerpt.map((part, i) => (part.matched ? <mark key={i}>{part.text}</mark> : part.text))}
        </p>
      )}
    </li>
  );
}

interface NothingProps {
  base: string;
  term: string;
  filtered: boolean;
  onClear: () => void;
  onTerm: (term: string) => void;
}

function Nothing({ base, term, filtered, onClear, onTerm }: NothingProps) {
  const near = suggestTerms(term, useEntries(base), 4);
  return (
    <div class="notice">
      <p>
        Nothing{term !== '' && ` has “${term}”`}
        {filtered && ' under the chosen filters'}. {filtered && 'Without the filters there may be more.'}
        {!filtered && near.length === 0 && 'Try a shorter word, or start from a filter.'}
      </p>
      {filtered && (
        <button type="button" onClick={onClear}>
          Search without filters
        </button>
      )}
      {near.length > 0 && (
        <p class="actions">
          Did you mean
          {near.map((word) => (
            <button key={word} type="button" onClick={() => onTerm(word)}>
              {word}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** The entries that bear the term as their name or abbreviation, unless one of them is the first hit already. */
function NamedSo({ base, term, hits }: { base: string; term: string; hits: readonly Hit[] }) {
  const named = findNamed(term, useEntries(base)).map((entry) => ({
    ...entry,
    path: addressOf(base, entry),
  }));
  if (named.length === 0 || named.some(({ path }) => path === hits[0]?.path)) return null;
  return (
    <ul class="named-so">
      {named.slice(0, 3).map(({ path, title, also = [], kind }) => (
        <li key={path}>
          <a href={path}>{title}</a>
          <span class="note">
            {also.length > 0 && ` ${also.join(', ')}`} · {kind}
          </span>
        </li>
      ))}
    </ul>
  );
}

let entries: Promise<Entry[]> | undefined;

function loadEntries(base: string): Promise<Entry[]> {
  entries ??= fetch(`${base}search/entries.json`).then((response) => response.json() as Promise<Entry[]>);
  entries.catch(() => (entries = undefined));
  return entries;
}

/** Every entry, once it is there; none before, and none where it could not be loaded: names are a help, not the search. */
function useEntries(base: string): Entry[] {
  const [loaded, setLoaded] = useState<Entry[]>([]);
  useEffect(() => {
    loadEntries(base).then(setLoaded, () => setLoaded([]));
  }, [base]);
  return loaded;
}

const addressOf = (base: string, { path }: Entry) => base + path.slice(1);

async function listEntries(
  base: string,
  facets: string[],
  selection: Selection,
  limit: number,
): Promise<SearchOutcome> {
  const all = await loadEntries(base);
  const shown = all.filter((entry) => matchesSelection(entry, selection));
  return {
    total: shown.length,
    hits: shown.slice(0, limit).map((entry) => ({
      path: addressOf(base, entry),
      title: entry.title,
      kind: entry.kind,
      byline: '',
      excerpt: [],
    })),
    counts: countFacets(all, facets, selection),
  };
}

/** `/` goes to the box, unless the key means something where the focus is. */
function useSlashKey(box: { current: HTMLInputElement | null }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const typing = target.closest('input, textarea, select, [contenteditable], [role="application"]');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [box]);
}
