import { z } from 'zod';
import { notFoundEntry, readingRound } from '../schemas/audit.ts';
import { findingFile } from '../schemas/finding.ts';
import { guideFile } from '../schemas/guide.ts';
import { paperFile } from '../schemas/paper.ts';
import { problemFile } from '../schemas/problem.ts';
import { protocolFile } from '../schemas/protocol.ts';
import { resultsFile } from '../schemas/results.ts';
import { techniqueFile } from '../schemas/technique.ts';
import {
  benchmarkEntry,
  datasetEntry,
  ganEntry,
  glossaryEntry,
  metricEntry,
  taskEntry,
  venueEntry,
} from '../schemas/vocabulary.ts';

/** A JSON Schema (draft 2020-12) as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const kinds = {
  paper: [paperFile, 'Front matter of content/papers/<id>.mdx'],
  technique: [techniqueFile, 'Front matter of content/techniques/<id>.mdx'],
  problem: [problemFile, 'Front matter of content/problems/<id>.mdx'],
  finding: [findingFile, 'Front matter of content/findings/<id>.mdx'],
  guide: [guideFile, 'Front matter of content/guides/<id>.mdx'],
  protocol: [protocolFile, 'data/protocols/<id>.yaml'],
  results: [resultsFile, 'data/results/<paper id>.yaml'],
  gans: [z.array(ganEntry), 'data/vocabulary/gans.yaml'],
  datasets: [z.array(datasetEntry), 'data/vocabulary/datasets.yaml'],
  tasks: [z.array(taskEntry), 'data/vocabulary/tasks.yaml'],
  metrics: [z.array(metricEntry), 'data/vocabulary/metrics.yaml'],
  venues: [z.array(venueEntry), 'data/vocabulary/venues.yaml'],
  benchmarks: [z.array(benchmarkEntry), 'data/vocabulary/benchmarks.yaml'],
  glossary: [z.array(glossaryEntry), 'data/vocabulary/glossary.yaml'],
  'not-found': [z.array(notFoundEntry), 'data/not-found.yaml'],
  'second-readings': [z.array(readingRound), 'data/second-reading.yaml'],
} as const;

/** Kinds of file that have a JSON Schema. */
export type SchemaKind = keyof typeof kinds;

/** The names of all schemas. */
export const schemaKinds = Object.keys(kinds) as SchemaKind[];

/** The JSON Schema of what may be written into a file of a kind; the description of each field is that of the zod schema. */
export function toJsonSchema(kind: SchemaKind): JsonSchema {
  const [schema, title] = kinds[kind];
  return { ...z.toJSONSchema(schema, { io: 'input' }), title };
}
