/** Anything that can be filtered: for each facet the ids of the values it carries. */
export interface Faceted {
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** The chosen values of each facet. An item matches when every facet that has a choice shares a value with it. */
export type Selection = Readonly<Record<string, readonly string[]>>;

/** Whether an item carries one of the chosen values in every facet that has a choice, leaving out the facet `except`. */
export function matchesSelection(item: Faceted, selection: Selection, except?: string): boolean {
  return Object.entries(selection).every(
    ([facet, values]) =>
      facet === except ||
      values.length === 0 ||
      values.some((value) => item.facets[facet]?.includes(value) ?? false),
  );
}

/**
 * For each facet and value the number of items a reader would see on choosing it as well: a facet's own choice is left out of
 * its counts, since values of one facet widen the result.
 */
export function countFacets(
  items: readonly Faceted[],
  facets: readonly string[],
  selection: Selection,
): Map<string, Map<string, number>> {
  return new Map(
    facets.map((facet) => {
      const counts = new Map<string, number>();
      for (const item of items) {
        if (!matchesSelection(item, selection, facet)) continue;
        for (const value of new Set(item.facets[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [facet, counts];
    }),
  );
}

/** The selection with one value of a facet added, or taken out where it was chosen. */
export function toggleValue(selection: Selection, facet: string, value: string): Selection {
  const chosen = selection[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const { [facet]: _replaced, ...others } = selection;
  return next.length > 0 ? { ...others, [facet]: next } : others;
}

/**
 * The selection that a query string asks for, as `facet=value` pairs. Facets and values that do not exist are dropped and counted, so that
 * the page can say so; nothing in a query string is an error.
 */
export function parseSelection(
  query: Iterable<[string, string]>,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): { selection: Selection; dropped: number } {
  const selection: Record<string, string[]> = {};
  let dropped = 0;
  for (const [facet, value] of query) {
    const values = known.get(facet);
    if (values === undefined) continue;
    if (!values.has(value)) dropped += 1;
    else if (!(selection[facet] ?? []).includes(value)) (selection[facet] ??= []).push(value);
  }
  return { selection, dropped };
}

/** The `facet=value` pairs of a selection, in the order of `facets` and then of choice. */
export function selectionPairs(selection: Selection, facets: readonly string[]): [string, string][] {
  return facets.flatMap((facet) =>
    (selection[facet] ?? []).map((value) => [facet, value] as [string, string]),
  );
}
