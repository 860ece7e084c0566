import { type ComparabilityGroup, groupFinder } from './comparability.ts';
import { type Cell, indexRows, listColumns, readCell } from './comparison-columns.ts';
import type { ComparisonView, OpenRange } from './comparison-view.ts';
import type { ComparedRow, ComparedTable, Comparison } from './comparison.ts';

/** Rows that may be ranked together, in the order of the view. */
export interface RowGroup {
  readonly group: ComparabilityGroup;
  /** "A", "B" and so on, in the order shown. */
  readonly letter: string;
  readonly rows: readonly ComparedRow[];
  /** How many of them have a number for both axes. */
  readonly plottable: number;
}

/** What a view shows of a comparison. */
export interface ViewResult {
  readonly groups: readonly RowGroup[];
  /** All rows shown, group after group. */
  readonly rows: readonly ComparedRow[];
  /** Rows that match by themselves; the rest are references of theirs. */
  readonly matched: number;
  /** Works whose methods or tables the rows are. */
  readonly works: readonly string[];
  /** Rows of aggregators that were left out because they are off. */
  readonly aggregatorsLeftOut: number;
}

const inside = (value: number | null | undefined, [low, high]: OpenRange) =>
  value !== null && value !== undefined && (low === null || value >= low) && (high === null || value <= high);

const isOpen = ([low, high]: OpenRange) => low === null && high === null;

type Filter = (row: ComparedRow, table: ComparedTable) => boolean;

/** The filters that a view sets: one that is open costs nothing. */
function* filtersOf(view: ComparisonView, comparison: Comparison): Generator<Filter> {
  const { evidence, benchmarks, techniques, papers, years } = view;
  if (!view.withAggregators) yield (_row, { source }) => source.evidence !== 'aggregator';
  if (evidence.length > 0) yield (_row, { source }) => evidence.includes(source.evidence);
  if (benchmarks.length > 0) yield (_row, { benchmark }) => benchmarks.includes(benchmark ?? '');
  if (techniques.length > 0) yield (row) => techniques.some((id) => row.techniques?.includes(id));
  if (papers.length > 0) yield (row, { reportedIn }) => papers.includes(row.paper ?? reportedIn);
  if (!isOpen(years)) yield (row) => inside(row.year, years);
  if (view.withCode) yield (row) => comparison.papers[row.paper ?? '']?.code === true;
  if (view.pairedOnly) yield (row) => row.baseline !== null;
  for (const [metric, range] of Object.entries(view.ranges))
    if (!isOpen(range)) yield (row) => inside(row.measures[metric]?.value, range);
}

/** Tells whether a row passes every filter of the view by itself. */
export function rowFilter(view: ComparisonView, comparison: Comparison): (row: ComparedRow) => boolean {
  const filters = [...filtersOf(view, comparison)];
  return (row) => {
    const table = comparison.tables[row.table];
    return table !== undefined && filters.every((passes) => passes(row, table));
  };
}

function compareCells(a: Cell, b: Cell, descending: boolean): number {
  const known = (cell: Cell) => cell.state === 'reported';
  if (known(a) !== known(b)) return known(a) ? -1 : 1;
  if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
  const natural =
    a.value !== null && b.value !== null ? a.value - b.value : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
  return descending ? -natural : natural;
}

type Sorter = (rows: readonly ComparedRow[]) => readonly ComparedRow[];

/** The order of a view: as printed, or by a column with what is not reported last, whichever the direction. */
function makeSorter(comparison: Comparison, view: ComparisonView): Sorter {
  const column = listColumns(comparison).find(({ id }) => id === view.sort?.column);
  if (column === undefined || view.sort === null) return (rows) => rows;
  const { descending } = view.sort;
  const byId = indexRows(comparison);
  return (rows) =>
    rows
      .map((row) => ({ row, cell: readCell(row, column, comparison, byId) }))
      .sort((a, b) => compareCells(a.cell, b.cell, descending))
      .map(({ row }) => row);
}

/** "A" to "Z", then "AA" and so on. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

const mixedGroup: ComparabilityGroup = { key: 'mixed', protocol: null, table: null };

function groupRows(rows: readonly ComparedRow[], view: ComparisonView, comparison: Comparison): RowGroup[] {
  const findGroup = groupFinder([view.y, view.x], comparison);
  const hasBoth = ({ measures }: ComparedRow) =>
    measures[view.x]?.value !== undefined && measures[view.y]?.value !== undefined;
  const groups = new Map<ComparabilityGroup, ComparedRow[]>();
  for (const row of rows) {
    const group = view.mixed ? mixedGroup : findGroup(row);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [row]);
    else known.push(row);
  }
  return [...groups]
    .map(([group, list], index) => ({ group, rows: list, index, plottable: list.filter(hasBoth).length }))
    .sort((a, b) => b.plottable - a.plottable || b.rows.length - a.rows.length || a.index - b.index)
    .map(({ group, rows: list, plottable }, index) => ({
      group,
      rows: list,
      plottable,
      letter: letterOf(index),
    }));
}

/** The rows that match and the references of theirs, in the order of the comparison. */
function selectRows(comparison: Comparison, view: ComparisonView): { shown: ComparedRow[]; matched: number } {
  const { rows } = comparison;
  const matches = rows.map(rowFilter(view, comparison));
  const references = new Set<string>();
  let matched = 0;
  rows.forEach(({ baseline }, index) => {
    if (matches[index] !== true) return;
    matched++;
    if (baseline !== null) references.add(baseline);
  });
  return { shown: rows.filter(({ id }, index) => matches[index] === true || references.has(id)), matched };
}

/** Works whose methods or tables the rows are, in the order of their ids. */
function worksOf(rows: readonly ComparedRow[], comparison: Comparison): string[] {
  const works = new Set<string>();
  let last: ComparedRow | undefined;
  for (const row of rows) {
    // Rows of a table and of a method stand together.
    if (row.paper !== last?.paper && row.paper !== null) works.add(row.paper);
    if (row.table !== last?.table) works.add(comparison.tables[row.table]?.reportedIn ?? '');
    last = row;
  }
  works.delete('');
  return [...works].sort();
}

const aggregated = new WeakMap<Comparison, number>();

/** Rows that aggregators report; counted once, as a comparison is never changed. */
function countAggregated(comparison: Comparison): number {
  const isAggregated = ({ table }: ComparedRow) => comparison.tables[table]?.source.evidence === 'aggregator';
  const count = aggregated.get(comparison) ?? comparison.rows.filter(isAggregated).length;
  aggregated.set(comparison, count);
  return count;
}

/** The rows of a view: filtered, with the references of what is left, kept apart by protocol, each group in the chosen order. */
export function queryComparison(comparison: Comparison, view: ComparisonView): ViewResult {
  const { shown, matched } = selectRows(comparison, view);
  const sort = makeSorter(comparison, view);
  const groups = groupRows(shown, view, comparison).map((entry) => ({ ...entry, rows: sort(entry.rows) }));
  return {
    groups,
    rows: groups.flatMap(({ rows }) => rows),
    matched,
    works: worksOf(shown, comparison),
    aggregatorsLeftOut: view.withAggregators ? 0 : countAggregated(comparison),
  };
}
