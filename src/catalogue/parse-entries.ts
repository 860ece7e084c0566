import { type z } from 'zod';
import { type Entries, type Entry, type EntryKind, type RawEntry } from './entries.ts';
import { describeIssues } from './describe-issues.ts';
import { type Fault } from './fault.ts';
import { findingFile } from './schemas/finding.ts';
import { guideFile } from './schemas/guide.ts';
import { notFoundEntry, readingRound } from './schemas/audit.ts';
import { paperFile } from './schemas/paper.ts';
import { problemFile } from './schemas/problem.ts';
import { protocolFile } from './schemas/protocol.ts';
import { tableEntry } from './schemas/results.ts';
import { techniqueFile } from './schemas/technique.ts';
import {
  benchmarkEntry,
  datasetEntry,
  ganEntry,
  glossaryEntry,
  metricEntry,
  taskEntry,
  venueEntry,
} from './schemas/vocabulary.ts';

/** Files that hold one entry. */
export const singleSchemas = {
  papers: paperFile,
  techniques: techniqueFile,
  problems: problemFile,
  findings: findingFile,
  guides: guideFile,
  protocols: protocolFile,
} as const;

/** Files that hold a list of entries, and the schema of one. */
export const listSchemas = {
  results: tableEntry,
  gans: ganEntry,
  datasets: datasetEntry,
  tasks: taskEntry,
  metrics: metricEntry,
  venues: venueEntry,
  benchmarks: benchmarkEntry,
  glossary: glossaryEntry,
  notFound: notFoundEntry,
  secondReadings: readingRound,
} as const;

function parseSingle<T>(raw: RawEntry, schema: z.ZodType<T>, faults: Fault[]): Entry<T>[] {
  const result = schema.safeParse(raw.data);
  if (result.success) {
    return [{ file: raw.file, id: raw.id, at: '', value: result.data, body: raw.body }];
  }
  faults.push(...describeIssues(raw, '', schema, result.error.issues));
  return [];
}

/** The id that an item of a list gives itself; null where it gives none. */
export function readId(item: unknown): string | null {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : null;
  return typeof id === 'string' ? id : null;
}

function parseList<T>(raw: RawEntry, schema: z.ZodType<T>, faults: Fault[]): Entry<T>[] {
  if (!Array.isArray(raw.data)) {
    faults.push({
      rule: 'shape',
      file: raw.file,
      field: '',
      problem: 'The file must hold a list.',
      remedy: 'Begin each entry with "- ".',
    });
    return [];
  }
  return raw.data.flatMap((item: unknown, place) => {
    const result = schema.safeParse(item);
    const at = `${readId(item) ?? place}.`;
    if (result.success) return [{ file: raw.file, id: raw.id, at, value: result.data, body: '' }];
    faults.push(...describeIssues({ ...raw, data: item }, at, schema, result.error.issues));
    return [];
  });
}

/**
 * Checks the shape of every file by its schema.
 * @returns what passed, and one fault for everything that did not
 */
export function parseEntries(raw: readonly RawEntry[]): { entries: Entries; faults: Fault[] } {
  const faults: Fault[] = [];
  const of = (kind: EntryKind) => raw.filter((entry) => entry.kind === kind && entry.data !== undefined);
  const single = <T>(kind: EntryKind, schema: z.ZodType<T>) =>
    of(kind).flatMap((entry) => parseSingle(entry, schema, faults));
  const list = <T>(kind: EntryKind, schema: z.ZodType<T>) =>
    of(kind).flatMap((entry) => parseList(entry, schema, faults));
  const entries: Entries = {
    papers: single('papers', singleSchemas.papers),
    techniques: single('techniques', singleSchemas.techniques),
    problems: single('problems', singleSchemas.problems),
    findings: single('findings', singleSchemas.findings),
    guides: single('guides', singleSchemas.guides),
    protocols: single('protocols', singleSchemas.protocols),
    results: list('results', listSchemas.results),
    gans: list('gans', listSchemas.gans),
    datasets: list('datasets', listSchemas.datasets),
    tasks: list('tasks', listSchemas.tasks),
    metrics: list('metrics', listSchemas.metrics),
    venues: list('venues', listSchemas.venues),
    benchmarks: list('benchmarks', listSchemas.benchmarks),
    glossary: list('glossary', listSchemas.glossary),
    notFound: list('notFound', listSchemas.notFound),
    secondReadings: list('secondReadings', listSchemas.secondReadings),
  };
  return { entries, faults };
}
