import { useEffect } from 'preact/hooks';
import {
  countFacets,
  type Faceted,
  matchesSelection,
  type Selection,
  selectionPairs,
  toggleValue,
} from '../catalogue/queries/facets.ts';
import FacetPanel, { type Facet } from './facet-panel.tsx';
import { useFacetQuery } from './facet-query.ts';

/** What the filter knows of a listed entry: its facets and the numbers it can be sorted by. */
export interface ListedEntry extends Faceted {
  id: string;
  year: number;
  figures: number;
}

interface Props {
  entries: ListedEntry[];
  facets: Facet[];
  /** id of the list in the page; its items carry `data-id`. */
  list: string;
}

type Order = 'newest' | 'oldest' | 'figures' | 'name';

const orders: Record<Order, { label: string; compare: (a: ListedEntry, b: ListedEntry) => number }> = {
  newest: { label: 'newest first', compare: (a, b) => b.year - a.year || a.id.localeCompare(b.id) },
  oldest: { label: 'oldest first', compare: (a, b) => a.year - b.year || a.id.localeCompare(b.id) },
  figures: { label: 'most figures first', compare: (a, b) => b.figures - a.figures || b.year - a.year },
  name: { label: 'by first author', compare: (a, b) => a.id.localeCompare(b.id) },
};

/** Filters and sorts the list that the page already holds; the list itself needs no script. */
export default function PaperFilter({ entries, facets, list }: Props) {
  const { query, setQuery, ids, selection, dropped } = useFacetQuery(facets);
  const asked = query.get('sort') ?? 'newest';
  const order: Order = Object.hasOwn(orders, asked) ? (asked as Order) : 'newest';
  const shown = entries.filter((entry) => matchesSelection(entry, selection));

  useEffect(() => arrange(list, [...shown].sort(orders[order].compare)));

  const show = (next: Selection, sorting: string) => {
    const pairs = selectionPairs(next, ids);
    setQuery(new URLSearchParams(sorting === 'newest' ? pairs : [...pairs, ['sort', sorting]]));
  };

  return (
    <div class="filter js-only">
      <p>
        <strong role="status">
          {shown.length} of {entries.length} works
        </strong>
      </p>
      <p>
        <label>
          Sort{' '}
          <select value={order} onChange={(event) => show(selection, event.currentTarget.value)}>
            {Object.entries(orders).map(([id, { label }]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </p>
      {dropped > 0 && (
        <p class="notice">
          The address asked for {dropped} filter value(s) that do not exist; they were left out.
        </p>
      )}
      {Object.keys(selection).length > 0 && (
        <button type="button" onClick={() => show({}, order)}>
          Clear all filters
        </button>
      )}
      {shown.length === 0 && <p class="notice">No work has all of these together. Take one filter away.</p>}
      <FacetPanel
        facets={facets}
        counts={countFacets(entries, ids, selection)}
        selection={selection}
        onToggle={(facet, value) => show(toggleValue(selection, facet, value), order)}
      />
    </div>
  );
}

function arrange(list: string, shown: ListedEntry[]) {
  const holder = document.getElementById(list);
  if (holder === null) return;
  const items = new Map(
    [...holder.children].map((item) => [(item as HTMLElement).dataset['id'], item as HTMLElement]),
  );
  const visible = new Set<string | undefined>(shown.map(({ id }) => id));
  for (const [id, item] of items) item.hidden = !visible.has(id);
  for (const { id } of shown) holder.append(items.get(id) ?? '');
}
