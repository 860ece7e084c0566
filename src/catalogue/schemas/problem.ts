import { z } from 'zod';
import { day, entryId, text, webAddress } from './scalars.ts';
import { statementSource } from './source.ts';

/** Front matter of `content/problems/<id>.mdx`. The body says why it is open and how one would begin. */
export const problemFile = z.strictObject({
  title: text.describe('The problem as a short phrase.'),
  statement: text.describe('What is not known or not done, in one or two sentences.'),
  origin: z
    .enum(['survey', 'literature', 'atlas'])
    .describe('Who says that it is open: the survey, another work, or this atlas from its own rows.'),
  status: z.enum(['open', 'partly-answered', 'answered']).describe('How far it is answered.'),
  techniques: z.array(entryId).describe('Techniques it concerns.'),
  papers: z.array(entryId).describe('Works in the catalogue that touch it.'),
  benchmarks: z.array(entryId).optional().describe('Benchmarks on which an answer could be seen.'),
  experiment: text.optional().describe('A first experiment, in one or two sentences.'),
  recipe: text.optional().describe('Query string of the lab that opens the first experiment.'),
  measure: text.optional().describe('What would count as success.'),
  links: z.array(webAddress).optional().describe('Other pages to read.'),
  sources: z.array(statementSource).optional().describe('Where it was read that this is open.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A problem's front matter as the schema yields it. */
export type ProblemFile = z.output<typeof problemFile>;
