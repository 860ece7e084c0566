import { z } from 'zod';
import { day, entryId, rowId, text } from './scalars.ts';
import { statementSource } from './source.ts';

const said = statementSource.extend({
  paper: entryId.describe('The work that says it.'),
  says: text.describe('What it says, in our own words.'),
});

/** Front matter of `content/findings/<id>.mdx`. The body says what the rows and our run show. */
export const findingFile = z.strictObject({
  statement: text.describe('The finding as one sentence that can be true or false.'),
  saidIn: z.array(said).min(1, 'at least one place is needed').describe('Where it is said.'),
  techniques: z.array(entryId).describe('Techniques it is about.'),
  rows: z.array(rowId).describe('Reported rows that speak for or against it.'),
  runs: z
    .array(entryId)
    .optional()
    .describe('Recorded runs in data/runs that test it; left out while there is none.'),
  experiment: text.describe('The experiment that tests it on our GANs, in one or two sentences.'),
  recipe: text.optional().describe('Query string of the lab that opens the experiment.'),
  verdict: z
    .enum(['holds', 'holds-in-part', 'does-not-hold', 'undecided'])
    .describe('What rows and runs together say.'),
  doubt: text.describe('What the verdict does not cover.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A finding's front matter as the schema yields it. */
export type FindingFile = z.output<typeof findingFile>;
