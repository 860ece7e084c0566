import type { Benchmark, Catalogue, Family, Metric, Paper, Row, Table } from '../catalogue.ts';

/** A reported row without the setting of its table, which stands once in `tables`. */
export type ComparedRow = Pick<
  Row,
  | 'id'
  | 'table'
  | 'method'
  | 'paper'
  | 'year'
  | 'role'
  | 'techniques'
  | 'families'
  | 'baseline'
  | 'restates'
  | 'measures'
  | 'claimed'
  | 'device'
  | 'network'
  | 'note'
  | 'notApplicable'
  | 'unquoted'
>;

/** What a comparison says of a table: its setting, its protocols, its source. */
export type ComparedTable = Pick<
  Table,
  | 'id'
  | 'reportedIn'
  | 'benchmark'
  | 'gan'
  | 'task'
  | 'dataset'
  | 'resolution'
  | 'scale'
  | 'trainingVariant'
  | 'protocols'
  | 'source'
>;

/** What a comparison says of a work. */
export interface ComparedPaper {
  /** "Li et al. 2020". */
  readonly label: string;
  readonly title: string;
  readonly code: boolean;
}

/** What a comparison says of a technique. */
export interface ComparedTechnique {
  readonly label: string;
  readonly family: Family | null;
}

/** What a comparison says of a protocol. */
export interface ComparedProtocol {
  readonly label: string;
  readonly statement: string;
  /** Equal groups are comparable. */
  readonly group: string;
}

/** Reported rows with all that is needed to compare them: plain JSON, small enough to stand in a page. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly tables: Readonly<Record<string, ComparedTable>>;
  readonly papers: Readonly<Record<string, ComparedPaper>>;
  readonly metrics: Readonly<
    Record<string, Pick<Metric, 'label' | 'unit' | 'better' | 'role' | 'needsProtocol'>>
  >;
  readonly techniques: Readonly<Record<string, ComparedTechnique>>;
  readonly protocols: Readonly<Record<string, ComparedProtocol>>;
  readonly benchmarks: Readonly<Record<string, Pick<Benchmark, 'label'>>>;
}

/** The family name; a remark behind the name, such as "(GitHub)", is left out, and a firm keeps its whole name. */
function familyName(name: string): string {
  const plain = name.replace(/ \(.*\)$/, '').trim();
  return / (?:AI|TTS|Inc\.|Technologies)$/.test(plain) ? plain : (plain.split(/\s+/).at(-1) ?? plain);
}

/** The head of a title in quotation marks, for a work whose authors were not read. */
function shortTitle(title: string): string {
  const head = title.split(/: | \(/)[0] ?? title;
  return `“${head.length > 44 ? `${head.slice(0, head.lastIndexOf(' ', 44))} …` : head}”`;
}

/** "Li 2020", "Li and Zhu 2020", "Li et al. 2020"; the head of the title where no author was read. */
export function shortName(paper: Pick<Paper, 'title' | 'authors' | 'authorsComplete' | 'year'>): string {
  const families = paper.authors.map(familyName);
  const [first, second] = families;
  if (first === undefined)
    return [shortTitle(paper.title), paper.year].filter((part) => part !== null).join(' ');
  const two = families.length === 2 && paper.authorsComplete && second !== undefined;
  const alone = families.length === 1 && paper.authorsComplete;
  const who = alone ? first : two ? `${first} and ${second}` : `${first} et al.`;
  return paper.year === null ? who : `${who} ${paper.year}`;
}

const rowFields = [
  'id',
  'table',
  'method',
  'paper',
  'year',
  'role',
  'techniques',
  'families',
  'baseline',
  'restates',
  'measures',
  'claimed',
  'device',
  'network',
  'note',
  'notApplicable',
  'unquoted',
] as const satisfies readonly (keyof ComparedRow)[];

const tableFields = [
  'id',
  'reportedIn',
  'benchmark',
  'gan',
  'task',
  'dataset',
  'resolution',
  'scale',
  'trainingVariant',
  'protocols',
  'source',
] as const satisfies readonly (keyof ComparedTable)[];

function pick<T, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<T, K>;
}

function record<T, U>(
  ids: Iterable<string | null>,
  from: ReadonlyMap<string, T>,
  make: (value: T) => U,
): Record<string, U> {
  const found: Record<string, U> = {};
  for (const id of ids) {
    const value = id === null ? undefined : from.get(id);
    if (id !== null && value !== undefined && !(id in found)) found[id] = make(value);
  }
  return found;
}

/**
 * The rows with the given ids, in that order, and everything they refer to.
 * @param rowIds ids that exist in the catalogue; others are left out
 */
export function selectComparison(catalogue: Catalogue, rowIds: Iterable<string>): Comparison {
  const rows = [...rowIds].flatMap((id) => catalogue.rows.get(id) ?? []);
  const tables = record(
    rows.map(({ table }) => table),
    catalogue.tables,
    (table) => pick(table, tableFields),
  );
  const used = Object.values(tables);
  return {
    rows: rows.map((row) => pick(row, rowFields)),
    tables,
    papers: record(
      [...rows.map(({ paper }) => paper), ...used.map(({ reportedIn }) => reportedIn)],
      catalogue.papers,
      (paper) => ({ label: shortName(paper), title: paper.title, code: paper.code !== null }),
    ),
    metrics: record(
      [...catalogue.metrics.keys()].filter((id) =>
        rows.some((row) => id in row.measures || id in row.claimed),
      ),
      catalogue.metrics,
      (metric) => pick(metric, ['label', 'unit', 'better', 'role', 'needsProtocol']),
    ),
    techniques: record(
      rows.flatMap(({ techniques }) => techniques ?? []),
      catalogue.techniques,
      ({ label, family }) => ({ label, family }),
    ),
    protocols: record(
      used.flatMap(({ protocols }) => Object.values(protocols)),
      catalogue.protocols,
      ({ label, statement, group }) => ({ label, statement, group }),
    ),
    benchmarks: record(
      used.map(({ benchmark }) => benchmark),
      catalogue.benchmarks,
      ({ label }) => ({ label }),
    ),
  };
}
