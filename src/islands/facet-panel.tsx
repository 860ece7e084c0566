import { useState } from 'preact/hooks';
import type { Selection } from '../catalogue/queries/facets.ts';

/** A facet as drawn. Values stand by count, or in their given order where that means something (years). */
export interface Facet {
  id: string;
  label: string;
  values: { id: string; label: string }[];
  ordered?: boolean;
}

interface Props {
  facets: Facet[];
  counts: Map<string, Map<string, number>>;
  selection: Selection;
  onToggle: (facet: string, value: string) => void;
}

export default function FacetPanel({ facets, counts, selection, onToggle }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const chosen = Object.values(selection).flat().length;
  return (
    <div class="facets" role="group" aria-label="Filters">
      {/* On a narrow screen the entries come first; elsewhere this button is not shown. */}
      <button
        type="button"
        class="facets-toggle"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {unfolded ? 'Hide filters' : 'Filters'}
        {chosen > 0 && ` (${chosen} chosen)`}
      </button>
      <div class={unfolded ? 'facet-groups unfolded' : 'facet-groups'}>
        {facets.map((facet) => (
          <FacetGroup
            key={facet.id}
            facet={facet}
            counts={counts.get(facet.id) ?? new Map<string, number>()}
            chosen={selection[facet.id] ?? []}
            onToggle={(value) => onToggle(facet.id, value)}
          />
        ))}
      </div>
    </div>
  );
}

interface GroupProps {
  facet: Facet;
  counts: Map<string, number>;
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

function FacetGroup({ facet, counts, chosen, onToggle }: GroupProps) {
  const count = (id: string) => counts.get(id) ?? 0;
  const shown = facet.values.filter(({ id }) => count(id) > 0 || chosen.includes(id));
  const values = facet.ordered ? shown : [...shown].sort((a, b) => count(b.id) - count(a.id));
  if (values.length === 0) return null;
  return (
    <details open={chosen.length > 0 || undefined}>
      <summary>
        {facet.label}
        {chosen.length > 0 && <span class="chosen"> ({chosen.length} chosen)</span>}
      </summary>
      <ul>
        {values.map(({ id, label }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />
              <span>{label}</span>
              <span class="count">{count(id)}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
