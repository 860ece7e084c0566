import { useMemo } from 'preact/hooks';
import { evidenceLabels } from '../../catalogue/evidence-labels.ts';
import { rowFilter } from '../../catalogue/queries/comparison-rows.ts';
import {
  type ComparisonView,
  type OpenRange,
  rangeMetrics,
} from '../../catalogue/queries/comparison-view.ts';
import type { ComparedRow, Comparison } from '../../catalogue/queries/comparison.ts';
import FacetPanel, { type Facet } from '../facet-panel.tsx';
import { useLatest } from '../use-latest.ts';
import RangeField from './range-field.tsx';
import type { ChangeView } from './use-view.ts';

interface Props {
  view: ComparisonView;
  comparison: Comparison;
  change: ChangeView;
}

type ListField = 'benchmarks' | 'papers' | 'techniques' | 'evidence';

const examples: Readonly<Record<string, string>> = {
  params: '5M',
  macs: '5G',
  flops: '5G',
  size: '4',
  weightBits: '8',
};

function readers(comparison: Comparison): Record<ListField, (row: ComparedRow) => readonly string[]> {
  const table = (row: ComparedRow) => comparison.tables[row.table];
  return {
    benchmarks: (row) => [table(row)?.benchmark].filter((id) => typeof id === 'string'),
    papers: (row) => [row.paper ?? table(row)?.reportedIn].filter((id) => typeof id === 'string'),
    techniques: (row) => row.techniques ?? [],
    evidence: (row) => [table(row)?.source.evidence].filter((id) => id !== undefined),
  };
}

function makeFacets(comparison: Comparison): (Facet & { id: ListField })[] {
  const values = <T,>(of: Readonly<Record<string, T>>, label: (value: T) => string) =>
    Object.entries(of).map(([id, value]) => ({ id, label: label(value) }));
  const grades = [...new Set(Object.values(comparison.tables).map(({ source }) => source.evidence))];
  const several = Object.keys(comparison.benchmarks).length > 1;
  return [
    { id: 'techniques', label: 'Technique', values: values(comparison.techniques, ({ label }) => label) },
    ...(several
      ? [
          {
            id: 'benchmarks' as const,
            label: 'Benchmark',
            values: values(comparison.benchmarks, ({ label }) => label),
          },
        ]
      : []),
    { id: 'papers', label: 'Work', values: values(comparison.papers, ({ label }) => label) },
    {
      id: 'evidence',
      label: 'Evidence',
      values: grades.map((id) => ({ id, label: evidenceLabels[id].label })),
    },
  ];
}

/** For each value, the rows that would be shown if its own facet had no other choice. */
function countValues(view: ComparisonView, comparison: Comparison, facets: readonly { id: ListField }[]) {
  const read = readers(comparison);
  const shown = comparison.rows.filter(rowFilter(view, comparison));
  return new Map(
    facets.map(({ id }) => {
      const counts = new Map<string, number>();
      const isOpen = view[id].length === 0;
      const rows = isOpen ? shown : comparison.rows.filter(rowFilter({ ...view, [id]: [] }, comparison));
      for (const value of rows.flatMap(read[id])) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [id, counts] as const;
    }),
  );
}

function Flag({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="flag">
      <input type="checkbox" checked={on} onChange={() => onChange(!on)} /> <span>{label}</span>
    </label>
  );
}

function isLimited(view: ComparisonView): boolean {
  const lists = [view.benchmarks, view.papers, view.techniques, view.evidence];
  const ranges = [view.years, ...Object.values(view.ranges)];
  const open = (range: OpenRange | undefined) =>
    range === undefined || (range[0] === null && range[1] === null);
  return lists.some(({ length }) => length > 0) || !ranges.every(open) || view.withCode || view.pairedOnly;
}

const cleared: Partial<ComparisonView> = {
  benchmarks: [],
  papers: [],
  techniques: [],
  evidence: [],
  years: [null, null],
  ranges: {},
  withCode: false,
  pairedOnly: false,
};

const filterFields = [...Object.keys(cleared), 'withAggregators'] as (keyof ComparisonView)[];

/** Equal for views that the same rows match. */
const filterKey = (view: ComparisonView) => JSON.stringify(filterFields.map((field) => view[field]));

/** Everything a reader can narrow the rows by. */
export default function FilterControls({ view, comparison, change }: Props) {
  const facets = useMemo(
    () => makeFacets(comparison).filter(({ values }) => values.length > 1),
    [comparison],
  );
  const present = useMemo(
    () =>
      rangeMetrics.filter((metric) =>
        comparison.rows.some(({ measures }) => measures[metric]?.value !== undefined),
      ),
    [comparison],
  );
  // Axes, columns and order leave the counts as they are.
  const counts = useMemo(() => countValues(view, comparison, facets), [comparison, filterKey(view)]);
  const toggle = useLatest((facet: string, value: string) => {
    const chosen = view[facet as ListField];
    const next = chosen.includes(value) ? chosen.filter((id) => id !== value) : [...chosen, value];
    change({ [facet]: next });
  });
  // Hundreds of boxes; what is chosen of them changes only with the counts.
  const panel = useMemo(() => {
    const selection = Object.fromEntries(facets.map(({ id }) => [id, view[id]]));
    return <FacetPanel facets={facets} counts={counts} selection={selection} onToggle={toggle} />;
  }, [facets, counts, toggle]);
  return (
    <div class="filter-controls js-only">
      {panel}
      <details class="more-filters">
        <summary>Size, bits, years</summary>
        {present.map((metric) => (
          <RangeField
            key={metric}
            label={comparison.metrics[metric]?.label ?? metric}
            range={view.ranges[metric] ?? [null, null]}
            example={examples[metric] ?? '10'}
            onChange={(range) => change({ ranges: { ...view.ranges, [metric]: range } })}
          />
        ))}
        <RangeField label="Year" range={view.years} example="2024" onChange={(years) => change({ years })} />
      </details>
      <div class="flags">
        <Flag label="work has code" on={view.withCode} onChange={(withCode) => change({ withCode })} />
        <Flag
          label="paired rows only"
          on={view.pairedOnly}
          onChange={(pairedOnly) => change({ pairedOnly })}
        />
        <Flag
          label="with aggregators’ rows"
          on={view.withAggregators}
          onChange={(withAggregators) => change({ withAggregators })}
        />
        <Flag
          label="put unlike protocols together (guard off)"
          on={view.mixed}
          onChange={(mixed) => change({ mixed })}
        />
        {isLimited(view) && (
          <button type="button" onClick={() => change(cleared)}>
            Clear all filters
          </button>
        )}
      </div>
    </div>
  );
}
