import { evidenceLabels } from '../evidence-labels.ts';
import type { ComparedRow, Comparison } from './comparison.ts';
import { type ClaimVerdict, type ComputedRatio, computeRatio, judgeClaim } from './compression-ratio.ts';

/** A column of a comparison. Ratios and changes are computed against the reference row of the same reported table. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'measure' | 'ratio' | 'change';
  /** Metric of a measure, ratio or change. */
  readonly metric?: string;
}

/** Why a cell holds no figure. */
export type CellState =
  'reported' | 'not-reported' | 'not-read' | 'not-applicable' | 'reference' | 'unpaired' | 'not-computable';

/** A cell: what is shown, what it is sorted by, and what it is when there is no figure. */
export interface Cell {
  readonly text: string;
  readonly value: number | null;
  readonly state: CellState;
  readonly claim?: { readonly printed: string; readonly verdict: ClaimVerdict };
  readonly ratio?: ComputedRatio;
}

/** Words for the states, as shown and exported. */
export const stateWords: Readonly<Record<CellState, string>> = {
  reported: '',
  'not-reported': 'not reported',
  'not-read': 'not read',
  'not-applicable': 'not applicable',
  reference: 'reference',
  unpaired: 'unpaired',
  'not-computable': 'no ratio',
};

const textColumns: readonly Column[] = [
  { id: 'method', label: 'Method', kind: 'text' },
  { id: 'paper', label: 'Work', kind: 'text' },
  { id: 'year', label: 'Year', kind: 'text' },
  { id: 'techniques', label: 'Techniques', kind: 'text' },
  { id: 'role', label: 'Role', kind: 'text' },
  { id: 'benchmark', label: 'Benchmark', kind: 'text' },
  { id: 'network', label: 'Network variant', kind: 'text' },
];
const sourceColumns: readonly Column[] = [
  { id: 'device', label: 'Device', kind: 'text' },
  { id: 'evidence', label: 'Evidence', kind: 'text' },
  { id: 'reportedIn', label: 'Reported in', kind: 'text' },
  { id: 'locator', label: 'Where', kind: 'text' },
];

const metricsOf = (rows: readonly ComparedRow[]) =>
  new Set(rows.flatMap(({ measures }) => Object.keys(measures)));

/** Every column a comparison can show: text, the metrics its rows carry, ratios of costs, changes of qualities, source. */
export function listColumns(comparison: Comparison): readonly Column[] {
  const known = columnsOf.get(comparison) ?? findColumns(comparison);
  columnsOf.set(comparison, known);
  return known;
}

/** A comparison is never changed, and every look at an address asks for its columns. */
const columnsOf = new WeakMap<Comparison, readonly Column[]>();

function findColumns(comparison: Comparison): Column[] {
  const carried = metricsOf(comparison.rows);
  const metrics = Object.entries(comparison.metrics).filter(([id]) => carried.has(id));
  const measures = metrics.map(([id, { label }]): Column => ({ id, label, kind: 'measure', metric: id }));
  const compared = metricsOf(comparison.rows.filter(({ baseline }) => baseline !== null));
  const paired = metrics.filter(([id]) => compared.has(id));
  const derived = paired.flatMap(([id, { label, role, better, unit }]): Column[] => {
    if (better === 'as-printed' || unit === 'text') return [];
    if (role === 'quality')
      return [{ id: `${id}Change`, label: `${label}, change`, kind: 'change', metric: id }];
    return better === 'lower'
      ? [{ id: `${id}Ratio`, label: `${label}, times smaller`, kind: 'ratio', metric: id }]
      : [];
  });
  return [...textColumns, ...measures, ...derived, ...sourceColumns];
}

/** Rows by id, for looking up the reference of a row again and again. */
export type RowsById = ReadonlyMap<string, ComparedRow>;

/** The rows of a comparison by id. */
export function indexRows(comparison: Comparison): RowsById {
  return new Map(comparison.rows.map((row) => [row.id, row]));
}

const words = (text: string, value: number | null = null): Cell => ({ text, value, state: 'reported' });

const none = (state: CellState): Cell => ({ text: stateWords[state], value: null, state });

function stateOf(row: ComparedRow, metric: string, comparison: Comparison): CellState {
  if (row.notApplicable.includes(metric)) return 'not-applicable';
  return comparison.tables[row.table]?.source.extent === 'whole' ? 'not-reported' : 'not-read';
}

function readText(row: ComparedRow, id: string, comparison: Comparison): Cell {
  const table = comparison.tables[row.table];
  switch (id) {
    case 'method':
      return words(row.method);
    case 'paper':
      return row.paper === null
        ? words('not in the catalogue')
        : words(comparison.papers[row.paper]?.label ?? row.paper);
    case 'year':
      return row.year === null ? none('not-read') : words(String(row.year), row.year);
    case 'techniques': {
      if (row.role === 'baseline') return none('not-applicable');
      if (row.techniques === null) return words('not assigned');
      return words(
        row.techniques.map((technique) => comparison.techniques[technique]?.label ?? technique).join(', '),
      );
    }
    case 'role':
      return words(row.role);
    case 'benchmark':
      return words(comparison.benchmarks[table?.benchmark ?? '']?.label ?? 'none');
    case 'network':
      return row.network === null ? words('not stated') : words(row.network);
    case 'device':
      return row.device === null ? none('not-applicable') : words(row.device);
    case 'evidence':
      return table === undefined ? none('not-read') : words(evidenceLabels[table.source.evidence].label);
    case 'reportedIn':
      return words(comparison.papers[table?.reportedIn ?? '']?.label ?? table?.reportedIn ?? '');
    default:
      return words(table?.source.locator ?? '');
  }
}

function readRatio(row: ComparedRow, base: ComparedRow, metric: string): Cell {
  const [above, below] = [base.measures[metric], row.measures[metric]];
  const ratio = above && below ? computeRatio(above, below) : null;
  const claim = row.claimed[metric];
  const judged = claim && { claim: { printed: claim.printed, verdict: judgeClaim(claim, ratio) } };
  if (ratio === null) return { ...none('not-computable'), ...judged };
  return { text: formatRatio(ratio.value), value: ratio.value, state: 'reported', ratio, ...judged };
}

function readChange(row: ComparedRow, base: ComparedRow, metric: string): Cell {
  const [before, after] = [base.measures[metric]?.value, row.measures[metric]?.value];
  if (before === undefined || after === undefined) return none('not-computable');
  const step = Math.max(base.measures[metric]?.step ?? 0, row.measures[metric]?.step ?? 0);
  // Twelve digits: more than any source prints, fewer than the subtraction's own error.
  return words(formatChange(after - before, step), Number((after - before).toPrecision(12)));
}

/** What a row says in a column. */
export function readCell(row: ComparedRow, column: Column, comparison: Comparison, rows: RowsById): Cell {
  const metric = column.metric;
  if (metric === undefined) return readText(row, column.id, comparison);
  if (column.kind === 'measure') {
    const quantity = row.measures[metric];
    if (quantity === undefined) return none(stateOf(row, metric, comparison));
    return words(quantity.printed, quantity.value ?? null);
  }
  if (row.role === 'baseline') return none('reference');
  const base = row.baseline === null ? undefined : rows.get(row.baseline);
  const claim = column.kind === 'ratio' ? row.claimed[metric] : undefined;
  const claimed = claim && { claim: { printed: claim.printed, verdict: 'not-checkable' as const } };
  if (base === undefined) return { ...none('unpaired'), ...claimed };
  return column.kind === 'ratio' ? readRatio(row, base, metric) : readChange(row, base, metric);
}

/** "21.3×", three significant digits. */
export function formatRatio(value: number): string {
  return `${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))}×`;
}

/** "+1.20", "−0.42", with as many decimals as the figures were printed with. */
export function formatChange(value: number, step: number): string {
  const decimals = step > 0 && step < 1 ? Math.min(6, Math.round(-Math.log10(step))) : step >= 1 ? 0 : 2;
  const text = Math.abs(value).toFixed(decimals);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}
