import { type Catalogue, type Paper, type Row, type Table } from './catalogue.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A row of the research records. */
export interface SeedRow extends Fields {
  readonly method: string;
  readonly methodPaper: string | null;
  readonly role: string;
  readonly printed: string;
}

/** A table of the research records. */
export interface SeedTable {
  readonly id: string;
  readonly paper: string;
  readonly kind: string;
  readonly source: { readonly url: string | null; readonly locator: string; readonly evidence: string };
  readonly protocol: {
    readonly gan: string;
    readonly task: string;
    readonly dataset: string | null;
    readonly resolution: number | null;
    readonly notes: string | null;
  };
  readonly rows: readonly SeedRow[];
}

/** A paper of the research records. */
export interface SeedPaper extends Fields {
  readonly id: string;
  readonly whatItDoes: string;
  readonly sources: readonly unknown[];
}

/** The research records from which the catalogue was first written. */
export interface Seed {
  readonly papers: readonly SeedPaper[];
  readonly tables: readonly SeedTable[];
  readonly vocabulary: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

/** What the comparison found. */
export interface SeedComparison {
  readonly counts: readonly SeedCount[];
  /** Papers, tables, rows and words that the catalogue does not have. */
  readonly lost: readonly string[];
  /** What reads differently today, since a source was read again. */
  readonly changed: readonly string[];
}

/** How many of one kind the records hold, and how many of them the catalogue holds unchanged. */
export interface SeedCount {
  readonly what: string;
  readonly seed: number;
  readonly found: number;
}

class Tally {
  readonly counts = new Map<string, { seed: number; found: number }>();
  readonly lost: string[] = [];
  readonly changed: string[] = [];

  /** Counts one entry, table or row of the records, and notes it when the catalogue does not have it. */
  require(what: string, present: boolean, place: string): void {
    this.count(what, present);
    if (!present) this.lost.push(`${what}: ${place}`);
  }

  /** Counts one thing that an entry says, and notes it when the entry says something else today. */
  expect(what: string, holds: boolean, place: string): void {
    this.count(what, holds);
    if (!holds) this.changed.push(`${what}: ${place}`);
  }

  private count(what: string, holds: boolean): void {
    const count = this.counts.get(what) ?? { seed: 0, found: 0 };
    this.counts.set(what, { seed: count.seed + 1, found: count.found + (holds ? 1 : 0) });
  }
}

const ownFields = ['method', 'methodPaper', 'role', 'printed', 'claimed', 'other', 'unquoted', 'note'];
const sameText = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('\\{', '{');

function comparePaper(seed: SeedPaper, paper: Paper | undefined, tally: Tally): void {
  tally.require('papers', paper !== undefined, seed.id);
  if (paper === undefined) return;
  const { title, authors, authorsComplete, year, venue, venueFull, doi, arxiv, url, track, techniques } =
    paper;
  const { gans, tasks, datasets, subject, limits, notes, laterThanSurvey } = paper;
  const kept = {
    title,
    authors,
    authorsComplete,
    year,
    venue,
    venueFull,
    doi,
    arxiv,
    url,
    track,
    techniques,
  };
  for (const [field, value] of Object.entries({
    ...kept,
    ...{ gans, tasks, datasets, subject, limits, notes, laterThanSurvey, code: paper.code },
  })) {
    const expected = seed[field];
    const same = field === 'code' ? sameText(sortKeys(expected), sortKeys(value)) : sameText(expected, value);
    tally.expect('fields of papers', same, `${seed.id} ${field}`);
  }
  tally.expect('summaries of papers', plain(paper.summary) === seed.whatItDoes, seed.id);
  tally.expect('sources of papers', paper.sources.length === seed.sources.length, seed.id);
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compareTable(seed: SeedTable, table: Table | undefined, tally: Tally): void {
  tally.require('tables', table !== undefined, seed.id);
  if (table === undefined) return;
  const { gan, task, dataset, resolution } = seed.protocol;
  const same =
    table.gan === gan && table.task === task && table.dataset === dataset && table.resolution === resolution;
  tally.expect('settings of tables', same, seed.id);
  const { url, locator, evidence } = table.source;
  tally.expect('sources of tables', sameText([url, locator, evidence], Object.values(seed.source)), seed.id);
  const { network, data, scale, trainingVariant, note } = table;
  const kept = [network, data, scale === null ? null : `scale ${scale}`, trainingVariant, note].join(' ');
  for (const part of (seed.protocol.notes ?? '').split('; ').filter(Boolean)) {
    tally.expect(
      'protocol notes',
      kept.includes(part.replace(/^(network|data): /, '')),
      `${seed.id} ${part}`,
    );
  }
}

/** The printed cell of a field of the records, wherever the catalogue keeps it. */
function findCell(row: Row, field: string): unknown {
  return row.measures[field]?.printed ?? row.other[field] ?? row[field as keyof Row];
}

function compareRow(seed: SeedRow, row: Row, catalogue: Catalogue, tally: Tally): void {
  const place = row.id;
  const { method, role, printed } = row;
  const named = method === seed.method && role === seed.role && row.paper === seed.methodPaper;
  tally.expect('names and roles of rows', named, place);
  tally.expect('printed cells of rows', printed === seed.printed, place);
  const measures = Object.entries(seed).filter(([field]) => !ownFields.includes(field));
  for (const [field, value] of [...measures, ...Object.entries(seed['other'] ?? {})]) {
    const found =
      field === 'pairedBaseline' ? catalogue.rows.get(row.baseline ?? '')?.method : findCell(row, field);
    tally.expect(
      field === 'pairedBaseline' ? 'baselines' : 'figures',
      sameText(found, value),
      `${place} ${field}`,
    );
  }
  for (const [of, claim] of Object.entries(seed['claimed'] ?? {})) {
    tally.expect('claims', row.claimed[of]?.printed === claim, `${place} ${of}`);
  }
  for (const field of (seed['unquoted'] as string[] | undefined) ?? []) {
    const marked = row.unquoted.includes(field) || row.unquoted.includes(field.replace('other.', ''));
    tally.expect('unquoted marks', marked, `${place} ${field}`);
  }
  if (seed['note'] !== undefined) tally.expect('notes of rows', row.note === seed['note'], place);
}

/**
 * Compares the research records with the catalogue: every paper, table, row, figure, claim, note and mark.
 */
export function compareSeed(seed: Seed, catalogue: Catalogue): SeedComparison {
  const tally = new Tally();
  for (const paper of seed.papers) comparePaper(paper, catalogue.papers.get(paper.id), tally);
  for (const table of seed.tables) {
    const found = catalogue.tables.get(table.id);
    compareTable(table, found, tally);
    table.rows.forEach((row, place) => {
      const counterpart = catalogue.rows.get(found?.rows[place] ?? '');
      tally.require('rows', counterpart !== undefined, `${table.id} row ${place}`);
      if (counterpart !== undefined) compareRow(row, counterpart, catalogue, tally);
    });
  }
  for (const [kind, items] of Object.entries(seed.vocabulary)) {
    const map = catalogue[kind as 'gans'] as ReadonlyMap<string, unknown>;
    for (const { id } of items) tally.require(kind, map.has(id), id);
  }
  const counts = [...tally.counts].map(([what, count]) => ({ what, ...count }));
  return { counts, lost: tally.lost, changed: tally.changed };
}
