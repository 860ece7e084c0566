import { z } from 'zod';
import { day, entryId, metricId, text } from './scalars.ts';
import { statementSource } from './source.ts';

const sameAs = z.strictObject({
  protocol: entryId.describe('The other protocol.'),
  statement: text.describe('What the source says, in our own words.'),
  source: statementSource.describe('Where it says so.'),
});

/** How one measure was taken: `data/protocols/<id>.yaml`. Rows are ranked together only under one protocol. */
export const protocolFile = z.strictObject({
  label: text.describe('Short name shown to readers.'),
  metric: metricId.describe('The metric it is about.'),
  statement: text.describe('The protocol in one or two sentences.'),
  realImages: text.optional().describe('Which real pictures the generated ones are compared with.'),
  split: text.optional().describe('Which part of the data set.'),
  samples: text.optional().describe('How many generated pictures.'),
  code: text.optional().describe('Evaluation code or network.'),
  resolution: text.optional().describe('Size at which it is evaluated.'),
  checkpoint: text.optional().describe('Which epoch or checkpoint is evaluated.'),
  counter: text.optional().describe('Program that counts operations.'),
  sources: z
    .array(statementSource)
    .min(1, 'at least one source is needed')
    .describe('Where the protocol was read.'),
  sameAs: z.array(sameAs).optional().describe('Protocols that a source says are the same.'),
  note: text.optional().describe('What is open about it.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A protocol as the schema yields it. */
export type ProtocolFile = z.output<typeof protocolFile>;
