import { z } from 'zod';
import { day, entryId, flag, metricId, pixels, text } from './scalars.ts';

/** A network: `data/vocabulary/gans.yaml`. */
export const ganEntry = z.strictObject({
  id: entryId.describe('Id, stands in addresses.'),
  label: text.describe('Name shown to readers.'),
  isGan: flag.describe(
    '`false` for networks that are no GANs: they have no page and stand in no count of GANs.',
  ),
  family: z
    .enum(['noise-to-image', 'image-to-image', 'super-resolution', 'audio', 'video', 'other'])
    .describe('Kind of generator, the columns of the gap map.'),
  paper: entryId.optional().describe('The work that introduced it, where it is in the catalogue.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A data set: `data/vocabulary/datasets.yaml`. */
export const datasetEntry = z.strictObject({
  id: entryId.describe('Id, stands in addresses.'),
  label: text.describe('Name shown to readers.'),
  resolution: pixels.optional().describe('Picture side in pixels, where the set has one.'),
  definition: text.describe('What is in it, in our own words.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A task: `data/vocabulary/tasks.yaml`. */
export const taskEntry = z.strictObject({
  id: entryId.describe('Id, stands in addresses.'),
  label: text.describe('Name shown to readers.'),
  definition: text.describe('What goes in and what comes out.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** Units of metrics: what a printed cell of this metric is read as. */
export const metricUnits = [
  'count',
  'operations',
  'bytes',
  'bits',
  'share',
  'percent',
  'ratio',
  'distance',
  'score',
  'index',
  'decibel',
  'time',
  'per-second',
  'text',
] as const;

/** One of the units of metrics. */
export type MetricUnit = (typeof metricUnits)[number];

/** A metric: `data/vocabulary/metrics.yaml`. Its id is the field that rows use. */
export const metricEntry = z.strictObject({
  id: metricId.describe('Field name in rows.'),
  label: text.describe('Name shown to readers.'),
  unit: z.enum(metricUnits).describe('What a printed cell is read as.'),
  better: z.enum(['lower', 'higher', 'as-printed']).describe('Which direction is the better one.'),
  role: z
    .enum(['quality', 'cost', 'speed', 'setting'])
    .describe(
      'Whether it says how good the output is, what the model costs, how fast it runs, or how it was set.',
    ),
  needsProtocol: flag.describe(
    '`false` for counts that come out the same however they are taken (parameters, bits): they join without a protocol.',
  ),
  definition: text.describe('What it measures.'),
  pitfalls: text.describe('How figures of it mislead.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A venue: `data/vocabulary/venues.yaml`. */
export const venueEntry = z.strictObject({
  id: entryId.describe('Id.'),
  label: text.describe('Short name.'),
  full: text.optional().describe('Full name.'),
  kind: z
    .enum(['conference', 'journal', 'preprint', 'repository', 'other'])
    .describe('Decides the type of the citation.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A benchmark: `data/vocabulary/benchmarks.yaml`. The id is cited, so it never changes; a former id becomes an alias. */
export const benchmarkEntry = z.strictObject({
  id: entryId.describe('Id, stands in addresses, never changes.'),
  label: text.describe('Name shown to readers.'),
  aliases: z.array(entryId).optional().describe('Former ids; their addresses lead here.'),
  gan: entryId.describe('Network that is compressed.'),
  task: entryId.describe('Task.'),
  dataset: entryId.describe('Data set on which quality is measured.'),
  resolution: pixels.optional().describe('Picture side in pixels, where sources state it.'),
  scale: z
    .string()
    .regex(/^x\d+$/, 'must be x2, x3, x4 ...')
    .optional()
    .describe('Factor of super-resolution.'),
  note: text.optional().describe('What a reader must know before comparing.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A term of the glossary: `data/vocabulary/glossary.yaml`. The id is its fragment on /guides/glossary/. */
export const glossaryEntry = z.strictObject({
  id: entryId.describe('Id, the fragment of its address.'),
  term: text.describe('The term as written in running text.'),
  expansion: text.optional().describe('What an abbreviation stands for.'),
  definition: text.describe('One or two sentences in our own words.'),
  seeAlso: z.array(entryId).optional().describe('Other terms of the glossary.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A network as the schema yields it. */
export type GanEntry = z.output<typeof ganEntry>;
/** A data set as the schema yields it. */
export type DatasetEntry = z.output<typeof datasetEntry>;
/** A task as the schema yields it. */
export type TaskEntry = z.output<typeof taskEntry>;
/** A metric as the schema yields it. */
export type MetricEntry = z.output<typeof metricEntry>;
/** A venue as the schema yields it. */
export type VenueEntry = z.output<typeof venueEntry>;
/** A term as the schema yields it. */
export type GlossaryEntry = z.output<typeof glossaryEntry>;
/** A benchmark as the schema yields it. */
export type BenchmarkEntry = z.output<typeof benchmarkEntry>;
