import { z } from 'zod';
import { commitHash, day, text, webAddress } from './scalars.ts';

/** How near a reported figure is to its measurement, nearest first. */
export const evidenceGrades = [
  'paper-table',
  'authors-table',
  'authors-figure',
  'abstract',
  'other-paper',
  'third-party',
  'aggregator',
] as const;

/** One of the evidence grades. */
export type EvidenceGrade = (typeof evidenceGrades)[number];

const place = {
  url: webAddress
    .optional()
    .describe('Address at which it was read. Left out only when `whereSought` says what was tried.'),
  whereSought: text.optional().describe('What was tried to find an address, when there is none.'),
  locator: text.describe('Where on that page: section, table, figure, file.'),
  readOn: day.describe('Day on which it was read.'),
};

/** Where the figures of one reported table were read. */
export const tableSource = z.strictObject({
  ...place,
  commit: commitHash.optional().describe('Commit of the repository that was read, where known.'),
  evidence: z.enum(evidenceGrades).describe('How near the place is to the measurement.'),
  extent: z
    .enum(['whole', 'part'])
    .describe('Whether the whole table was read, or part of it: what was not read is not "not reported".'),
});

/** Where something about a paper was read. */
export const paperSource = z.strictObject({
  ...place,
  for: z
    .array(z.enum(['bibliography', 'figures', 'method']))
    .min(1)
    .describe('What was taken from it.'),
});

/** Where a statement (a protocol, a sameAs) was read. */
export const statementSource = z.strictObject(place);

/** Source of a table as the schema yields it. */
export type TableSource = z.output<typeof tableSource>;
/** Source of a paper entry as the schema yields it. */
export type PaperSource = z.output<typeof paperSource>;
/** Source of a statement as the schema yields it. */
export type StatementSource = z.output<typeof statementSource>;
