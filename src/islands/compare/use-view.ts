import { useMemo } from 'preact/hooks';
import { type ComparisonView, formatView, parseView } from '../../catalogue/queries/comparison-view.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import { useQueryState } from '../query-state.ts';

/** Changes a part of the view; `replace` for typing, where each letter must not become a step of the history. */
export type ChangeView = (change: Partial<ComparisonView>, how?: 'push' | 'replace') => void;

/** The view that the address asks for, what of it could not be read, and a way to change it. */
export function useView(comparison: Comparison, ignored: readonly string[] = []) {
  const [query, setQuery] = useQueryState();
  const { view, dropped } = useMemo(
    () => parseView(query.toString(), comparison, ignored),
    [query, comparison, ignored],
  );
  const change: ChangeView = (part, how) => {
    const next = new URLSearchParams(formatView({ ...view, version: null, ...part }, comparison));
    for (const name of ignored) for (const value of query.getAll(name)) next.append(name, value);
    setQuery(next, how);
  };
  return { query, view, dropped, change };
}
