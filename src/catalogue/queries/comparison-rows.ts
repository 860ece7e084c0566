import { type ComparabilityGroup, findComparabilityGroup } from './comparability.ts';
import { type Cell, indexRows, listColumns, readCell } from './comparison-columns.ts';
import type { ComparisonView, OpenRange } from './comparison-view.ts';
import type { ComparedRow, Comparison } from './comparison.ts';

/** Rows that may be ranked together, in the order of the view. */
export interface RowGroup {
  readonly group: ComparabilityGroup;
  /** "A", "B" and so on, in the order shown. */
  readonly letter: string;
  readonly rows: readonly ComparedRow[];
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

function chosenTechnique(row: ComparedRow, view: ComparisonView): boolean {
  return view.techniques.length === 0 || view.techniques.some((id) => row.techniques?.includes(id));
}

function fromChosenWork(row: ComparedRow, view: ComparisonView, reportedIn: string): boolean {
  return view.papers.length === 0 || view.papers.includes(row.paper ?? reportedIn);
}

/** Whether a row passes every filter of the view by itself. */
export function matchesView(row: ComparedRow, view: ComparisonView, comparison: Comparison): boolean {
  const table = comparison.tables[row.table];
  if (table === undefined) return false;
  const { evidence } = table.source;
  if (evidence === 'aggregator' && !view.withAggregators) return false;
  if (view.evidence.length > 0 && !view.evidence.includes(evidence)) return false;
  if (view.benchmarks.length > 0 && !view.benchmarks.includes(table.benchmark ?? '')) return false;
  if (!chosenTechnique(row, view) || !fromChosenWork(row, view, table.reportedIn)) return false;
  if (!isOpen(view.years) && !inside(row.year, view.years)) return false;
  if (view.withCode && comparison.papers[row.paper ?? '']?.code !== true) return false;
  if (view.pairedOnly && row.baseline === null) return false;
  return Object.entries(view.ranges).every(
    ([metric, range]) => isOpen(range) || inside(row.measures[metric]?.value, range),
  );
}

type Order = (a: ComparedRow, b: ComparedRow) => number;

function compareCells(a: Cell, b: Cell, descending: boolean): number {
  const known = (cell: Cell) => cell.state === 'reported';
  if (known(a) !== known(b)) return known(a) ? -1 : 1;
  if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
  const natural =
    a.value !== null && b.value !== null ? a.value - b.value : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
  return descending ? -natural : natural;
}

/** The order of a view: as printed, or by a column with what is not reported last, whichever the direction. */
function makeOrder(comparison: Comparison, view: ComparisonView): Order | null {
  const column = listColumns(comparison).find(({ id }) => id === view.sort?.column);
  if (column === undefined || view.sort === null) return null;
  const { descending } = view.sort;
  const byId = indexRows(comparison);
  const cells = new Map<ComparedRow, Cell>();
  const cell = (row: ComparedRow) => {
    const known = cells.get(row);
    if (known !== undefined) return known;
    const read = readCell(row, column, comparison, byId);
    cells.set(row, read);
    return read;
  };
  return (a, b) => compareCells(cell(a), cell(b), descending);
}

/** "A" to "Z", then "AA" and so on. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

const mixedGroup: ComparabilityGroup = { key: 'mixed', protocol: null, table: null };

function groupRows(rows: readonly ComparedRow[], view: ComparisonView, comparison: Comparison): RowGroup[] {
  const groups = new Map<string, { group: ComparabilityGroup; rows: ComparedRow[] }>();
  for (const row of rows) {
    const group = view.mixed ? mixedGroup : findComparabilityGroup(row, [view.y, view.x], comparison);
    const known = groups.get(group.key);
    if (known === undefined) groups.set(group.key, { group, rows: [row] });
    else known.rows.push(row);
  }
  const plotted = (list: readonly ComparedRow[]) =>
    list.filter(
      ({ measures }) => measures[view.x]?.value !== undefined && measures[view.y]?.value !== undefined,
    ).length;
  return [...groups.values()]
    .map((entry, index) => ({ ...entry, index, drawn: plotted(entry.rows) }))
    .sort((a, b) => b.drawn - a.drawn || b.rows.length - a.rows.length || a.index - b.index)
    .map(({ group, rows: list }, index) => ({ group, rows: list, letter: letterOf(index) }));
}

/** The rows of a view: filtered, with the references of what is left, kept apart by protocol, each group in the chosen order. */
export function queryComparison(comparison: Comparison, view: ComparisonView): ViewResult {
  const matching = comparison.rows.filter((row) => matchesView(row, view, comparison));
  const kept = new Set(matching.map(({ id }) => id));
  for (const { baseline } of matching) if (baseline !== null) kept.add(baseline);
  const shown = comparison.rows.filter(({ id }) => kept.has(id));
  const order = makeOrder(comparison, view);
  const groups = groupRows(shown, view, comparison).map((entry) =>
    order === null ? entry : { ...entry, rows: [...entry.rows].sort(order) },
  );
  const works = new Set(
    shown.flatMap((row) =>
      [row.paper, comparison.tables[row.table]?.reportedIn ?? null].filter((id) => id !== null),
    ),
  );
  const aggregated = ({ table }: ComparedRow) => comparison.tables[table]?.source.evidence === 'aggregator';
  return {
    groups,
    rows: groups.flatMap(({ rows }) => rows),
    matched: matching.length,
    works: [...works].sort(),
    aggregatorsLeftOut: view.withAggregators ? 0 : comparison.rows.filter(aggregated).length,
  };
}
