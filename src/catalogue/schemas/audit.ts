import { z } from 'zod';
import { commitHash, day, entryId, rowId, text, wholeNumber } from './scalars.ts';

/** What was sought and not found, so that nobody seeks it twice: `data/not-found.yaml`. */
export const notFoundEntry = z.strictObject({
  paper: entryId.optional().describe('The work, where it is in the catalogue.'),
  title: text.optional().describe('The work by name, where it is not in the catalogue.'),
  sought: text.describe('What was sought: "result tables", "authors", "repository".'),
  tried: z.array(text).min(1, 'name at least one place').describe('Where it was looked for.'),
  date: day.describe('Day of the last search.'),
  note: text.optional().describe('What a next searcher should know.'),
});

/** What a second reader found at the source of a row. */
export const readingOutcomes = ['right', 'wrong', 'mislabelled', 'not-reachable'] as const;

/** One of the outcomes of a second reading. */
export type ReadingOutcome = (typeof readingOutcomes)[number];

const reading = z.strictObject({
  row: rowId.describe('Id of the row that was read again.'),
  outcome: z
    .enum(readingOutcomes)
    .describe(
      'right: as the source prints it; wrong: another figure; mislabelled: the figure under another head; not-reachable.',
    ),
  note: text.optional().describe('What was wrong and how it was mended; asked for unless the row is right.'),
});

/** One round of second reading: `data/second-reading.yaml`. */
export const readingRound = z.strictObject({
  date: day.describe('Day of the round.'),
  seed: text.describe('Seed of the draw (src/catalogue/draw-rows.ts).'),
  drawn: wholeNumber(1, 100000).describe('How many rows were drawn.'),
  population: wholeNumber(1, 1000000).describe('How many rows the catalogue held at the draw.'),
  commit: commitHash
    .optional()
    .describe('Commit of the atlas whose rows were drawn from, so that the draw can be repeated.'),
  note: text.optional().describe('Which of the drawn rows this round read, where it read only some of them.'),
  readings: z
    .array(reading)
    .min(1, 'a round needs at least one reading')
    .describe('The rows that were read, in the order of the draw.'),
});

/** An entry of the list of what was not found, as the schema yields it. */
export type NotFoundEntry = z.output<typeof notFoundEntry>;
/** A round of second reading as the schema yields it. */
export type ReadingRound = z.output<typeof readingRound>;
