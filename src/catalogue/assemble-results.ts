import {
  type Benchmark,
  type Metric,
  type Paper,
  type Row,
  type Setting,
  type Table,
  type Technique,
} from './catalogue.ts';
import { findFamilies } from './assemble-papers.ts';
import { parseClaimedRatio } from './claimed-ratio.ts';
import { type Entry } from './entries.ts';
import { parseQuantity } from './quantity.ts';
import { type RowEntry, type TableEntry, rowFieldNames } from './schemas/results.ts';

/** What rows refer to. */
export interface RowContext {
  readonly papers: ReadonlyMap<string, Paper>;
  readonly techniques: ReadonlyMap<string, Technique>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
}

/** The protocol id that joins nothing. */
export const unknownProtocol = 'unknown';

function readProtocols(value: TableEntry): Record<string, string> {
  const known = Object.entries(value.protocols ?? {}).filter(([, id]) => id !== unknownProtocol);
  return Object.fromEntries(known);
}

/** What a table is about, from its benchmark where it has one, else from its own fields. */
function readSetting(value: TableEntry, benchmarks: ReadonlyMap<string, Benchmark>): Setting {
  const benchmark = value.benchmark === undefined ? undefined : benchmarks.get(value.benchmark);
  return {
    benchmark: benchmark?.id ?? null,
    gan: benchmark?.gan ?? value.gan ?? '',
    task: benchmark?.task ?? value.task ?? '',
    dataset: benchmark?.dataset ?? value.dataset ?? null,
    resolution: benchmark?.resolution ?? value.resolution ?? null,
    network: value.network ?? null,
    scale: benchmark?.scale ?? value.scale ?? null,
    trainingVariant: value.trainingVariant ?? null,
    data: value.data ?? null,
    protocols: readProtocols(value),
    source: value.source,
  };
}

/** The metrics of a row: every field that is not one of the row's own. */
export function readMeasures(row: RowEntry): [metric: string, printed: string][] {
  return Object.entries(row).filter((field): field is [string, string] => !rowFieldNames.includes(field[0]));
}

function findTechniques(row: RowEntry, context: RowContext): readonly string[] | null {
  if (row.techniques !== undefined) return row.techniques;
  if (row.role === 'baseline') return [];
  const inherited = row.paper === undefined ? undefined : context.papers.get(row.paper)?.techniques;
  return inherited?.length === 1 ? inherited : null;
}

/** The row of the same table that a row is compared with; none where the name fits several. */
export function findBaseline(row: RowEntry, rows: readonly RowEntry[]): RowEntry | null {
  if (row.pairedBaseline === undefined) return null;
  const named = rows.filter(({ id, method }) => row.pairedBaseline === method || row.pairedBaseline === id);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function assembleRow(row: RowEntry, table: Table, value: TableEntry, context: RowContext): Row {
  const techniques = findTechniques(row, context);
  const baseline = findBaseline(row, value.rows);
  const measures = readMeasures(row).map(([metric, printed]) => [
    metric,
    parseQuantity(printed, context.metrics.get(metric)?.unit ?? 'text'),
  ]);
  const claims = Object.entries(row.claimed ?? {}).map(([of, claim]) => [of, parseClaimedRatio(claim)]);
  const { gan, task, dataset, resolution, scale, trainingVariant, data, protocols, source } = table;
  return {
    ...{ gan, task, dataset, resolution, scale, trainingVariant, data, protocols, source },
    benchmark: table.benchmark,
    network: row.network ?? table.network,
    id: row.id,
    table: table.id,
    reportedIn: table.reportedIn,
    method: row.method,
    paper: row.paper ?? null,
    year: context.papers.get(row.paper ?? table.reportedIn)?.year ?? null,
    role: row.role,
    techniques,
    families: findFamilies(techniques ?? [], context.techniques),
    baseline: baseline?.id ?? null,
    restates: row.restates ?? null,
    measures: Object.fromEntries(measures) as Row['measures'],
    other: row.other ?? {},
    claimed: Object.fromEntries(claims) as Row['claimed'],
    device: row.device ?? null,
    unquoted: row.unquoted ?? [],
    notApplicable: row.notApplicable ?? [],
    note: row.note ?? null,
    printed: row.printed,
  };
}

/** Tables and rows from their files, with the setting of the benchmark and quantities read. */
export function assembleResults(
  entries: readonly Entry<TableEntry>[],
  context: RowContext,
): { tables: Map<string, Table>; rows: Map<string, Row> } {
  const tables = new Map<string, Table>();
  const rows = new Map<string, Row>();
  for (const { id: paper, file, value } of entries) {
    const table: Table = {
      ...readSetting(value, context.benchmarks),
      id: value.id,
      file,
      reportedIn: paper,
      kind: value.kind,
      noBenchmark: value.noBenchmark ?? null,
      inferred: value.inferred ?? [],
      note: value.note ?? null,
      rows: value.rows.map((row) => row.id),
      added: value.added,
    };
    tables.set(table.id, table);
    for (const row of value.rows) rows.set(row.id, assembleRow(row, table, value, context));
  }
  return { tables, rows };
}
