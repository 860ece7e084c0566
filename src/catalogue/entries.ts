import { type FindingFile } from './schemas/finding.ts';
import { type GuideFile } from './schemas/guide.ts';
import { type NotFoundEntry, type ReadingRound } from './schemas/audit.ts';
import { type PaperFile } from './schemas/paper.ts';
import { type ProblemFile } from './schemas/problem.ts';
import { type ProtocolFile } from './schemas/protocol.ts';
import { type TableEntry } from './schemas/results.ts';
import { type TechniqueFile } from './schemas/technique.ts';
import {
  type BenchmarkEntry,
  type DatasetEntry,
  type GanEntry,
  type GlossaryEntry,
  type MetricEntry,
  type TaskEntry,
  type VenueEntry,
} from './schemas/vocabulary.ts';

/** The kinds of file that make up the catalogue. */
export const entryKinds = [
  'papers',
  'techniques',
  'problems',
  'findings',
  'guides',
  'protocols',
  'results',
  'gans',
  'datasets',
  'tasks',
  'metrics',
  'venues',
  'benchmarks',
  'glossary',
  'notFound',
  'secondReadings',
] as const;

/** One of the kinds of file. */
export type EntryKind = (typeof entryKinds)[number];

/** A file as it was read: its data are not trusted yet. */
export interface RawEntry {
  readonly kind: EntryKind;
  /** Path from the root of the repository. */
  readonly file: string;
  /** Name of the file without its ending: the id of the entry. */
  readonly id: string;
  /** What the YAML says; undefined where it could not be read, which is reported already. */
  readonly data: unknown;
  /** The YAML as it stands in the file, for rules about how it is written. */
  readonly yaml: string;
  /** Prose below the front matter; empty for YAML files. */
  readonly body: string;
}

/** One thing that a file says, after its shape was checked. */
export interface Entry<T> {
  readonly file: string;
  readonly id: string;
  /** Place inside the file, a prefix of the field of a fault: empty, or in a list the id of the item with a dot. */
  readonly at: string;
  readonly value: T;
  readonly body: string;
}

/** Everything whose shape is right, before references are resolved. */
export interface Entries {
  readonly papers: readonly Entry<PaperFile>[];
  readonly techniques: readonly Entry<TechniqueFile>[];
  readonly problems: readonly Entry<ProblemFile>[];
  readonly findings: readonly Entry<FindingFile>[];
  readonly guides: readonly Entry<GuideFile>[];
  readonly protocols: readonly Entry<ProtocolFile>[];
  /** One a table; its `id` is that of the file, so that of the paper which reports it. */
  readonly results: readonly Entry<TableEntry>[];
  readonly gans: readonly Entry<GanEntry>[];
  readonly datasets: readonly Entry<DatasetEntry>[];
  readonly tasks: readonly Entry<TaskEntry>[];
  readonly metrics: readonly Entry<MetricEntry>[];
  readonly venues: readonly Entry<VenueEntry>[];
  readonly benchmarks: readonly Entry<BenchmarkEntry>[];
  readonly glossary: readonly Entry<GlossaryEntry>[];
  readonly notFound: readonly Entry<NotFoundEntry>[];
  readonly secondReadings: readonly Entry<ReadingRound>[];
}
