import { type Catalogue, type Paper, type Row } from '../catalogue.ts';

/** A row as published in `/data/results.json`: the row with the kind and notes of its table. */
export interface PublishedRow extends Row {
  readonly tableKind: string;
  readonly tableNote: string | null;
  readonly inferred: readonly string[];
}

/** The content of `/data/results.json`: every row, with figures as printed and as read. */
export function toResultsData(
  catalogue: Catalogue,
  version: string,
): { version: string; rows: PublishedRow[] } {
  const rows = [...catalogue.rows.values()].map((row) => {
    const table = catalogue.tables.get(row.table);
    const { kind: tableKind = '', note: tableNote = null, inferred = [] } = table ?? {};
    return { ...row, tableKind, tableNote, inferred };
  });
  return { version, rows };
}

/** The content of `/data/papers.json`: every work. */
export function toPapersData(
  catalogue: Catalogue,
  version: string,
): { version: string; papers: Omit<Paper, 'file'>[] } {
  const papers = [...catalogue.papers.values()].map(({ file: _file, ...paper }) => paper);
  return { version, papers };
}

/** The content of `/data/vocabulary.json`: everything that ids refer to. */
export function toVocabularyData(catalogue: Catalogue, version: string): Record<string, unknown> {
  const { techniques, gans, datasets, tasks, metrics, venues, benchmarks, protocols } = catalogue;
  const lists = { gans, datasets, tasks, metrics, venues, benchmarks };
  const published = Object.entries(lists).map(([kind, map]): [string, unknown[]] => [
    kind,
    [...map.values()],
  ]);
  return {
    version,
    techniques: [...techniques.values()].map(({ file: _file, body: _body, ...technique }) => technique),
    ...Object.fromEntries(published),
    protocols: [...protocols.values()].map(({ file: _file, ...protocol }) => protocol),
  };
}
