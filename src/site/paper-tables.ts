import type { Row, Table } from '../catalogue/catalogue.ts';
import { catalogue } from './catalogue.ts';
import { rowsOf } from './table-columns.ts';

const order = ['quality', 'latency', 'hardware'];

/** The tables of a paper that hold figures: quality first, the longest first, so that the richest evidence meets the eye. */
export function figureTables(paper: string): Table[] {
  return tablesOf(paper)
    .filter(({ kind }) => kind !== 'ratio-claims')
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.rows.length - a.rows.length);
}

/** Bare claims of a paper ("21x smaller"), gathered by the place where they were read, since an abstract makes several at once. */
export function claimGroups(paper: string): { first: Table; entries: { table: Table; row: Row }[] }[] {
  const groups = new Map<string, { first: Table; entries: { table: Table; row: Row }[] }>();
  for (const table of tablesOf(paper).filter(({ kind }) => kind === 'ratio-claims')) {
    const place = JSON.stringify([table.source.url, table.source.locator, table.source.evidence]);
    const group = groups.get(place) ?? { first: table, entries: [] };
    group.entries.push(...rowsOf(table).map((row) => ({ table, row })));
    groups.set(place, group);
  }
  return [...groups.values()];
}

function tablesOf(paper: string): Table[] {
  return (catalogue.index.tablesByPaper.get(paper) ?? [])
    .map((id) => catalogue.tables.get(id))
    .filter((table) => table !== undefined);
}

/** What a row says beside its metrics: "compute 21× (claimed)", "bits 1". */
export function describeClaims(row: Row): string {
  const label = (id: string) => catalogue.metrics.get(id)?.label ?? id;
  return [
    ...Object.entries(row.claimed).map(([id, ratio]) => `${label(id)} ${ratio.printed}`),
    ...Object.entries(row.measures).map(([id, quantity]) => `${label(id)} ${quantity.printed}`),
    ...Object.entries(row.other).map(([name, printed]) => `${name} ${printed}`),
  ].join('; ');
}
