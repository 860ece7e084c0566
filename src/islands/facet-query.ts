import { useMemo } from 'preact/hooks';
import { parseSelection, type Selection } from '../catalogue/queries/facets.ts';
import type { Facet } from './facet-panel.tsx';
import { useQueryState } from './query-state.ts';

/** The query string read as a selection of facets; what it names beside them is left to the caller. */
export function useFacetQuery(facets: Facet[]) {
  const [query, setQuery] = useQueryState();
  const ids = useMemo(() => facets.map(({ id }) => id), [facets]);
  const known = useMemo(
    () => new Map(facets.map((facet) => [facet.id, new Set(facet.values.map(({ id }) => id))])),
    [facets],
  );
  const parsed: { selection: Selection; dropped: number } = useMemo(
    () => parseSelection(query, known),
    [query, known],
  );
  return { query, setQuery, ids, ...parsed };
}
