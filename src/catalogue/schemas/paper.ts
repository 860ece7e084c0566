import { z } from 'zod';
import { day, entryId, flag, text, webAddress, year } from './scalars.ts';
import { paperSource } from './source.ts';

/** What a work is for this atlas. */
export const subjects = [
  'gan-compression',
  'efficient-gan',
  'gan-accelerator',
  'neighbour',
  'practice',
  'baseline-gan',
  'survey',
] as const;

/** The three tracks of the survey. */
export const tracks = ['memory-compression', 'computation-optimization', 'dataflow-optimization'] as const;

/** One of the three tracks. */
export type Track = (typeof tracks)[number];

const code = z.strictObject({
  url: webAddress.describe('Address of the repository.'),
  license: text.optional().describe('Licence as the repository names it; left out when none was found.'),
});

/** Front matter of `content/papers/<id>.mdx`. The body below it says in our own words what the work does. */
export const paperFile = z.strictObject({
  title: text.describe('Title as published.'),
  authors: z.array(text).describe('Authors in order, given name first. Empty when none were read.'),
  authorsComplete: flag.optional().describe('`false` when only some of the authors were read.'),
  year: year.optional().describe('Year of the published version; left out when it was not read.'),
  venue: entryId.optional().describe('Id in data/vocabulary/venues.yaml.'),
  venueFull: text
    .optional()
    .describe('Venue, volume and pages as printed, where more is known than the id says.'),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'must begin with 10. and hold a slash, without https://doi.org/')
    .optional()
    .describe('DOI without an address before it.'),
  arxiv: z
    .string('must be text: put it in quotes, or a final zero is lost')
    .regex(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/, 'must be an arXiv number such as "2108.06626"')
    .optional()
    .describe('arXiv number, in quotes.'),
  url: webAddress.optional().describe('Page of the work where DOI and arXiv are not known, or beside them.'),
  code: code.optional().describe('Repository of the authors.'),
  track: z.enum(tracks).optional().describe('Track of the survey under which the atlas puts the work.'),
  techniques: z.array(entryId).describe('Techniques it applies, the most specific nodes of the tree.'),
  gans: z.array(entryId).describe('Networks it works on, ids in data/vocabulary/gans.yaml.'),
  tasks: z.array(entryId).describe('Tasks, ids in data/vocabulary/tasks.yaml.'),
  datasets: z.array(entryId).describe('Data sets, ids in data/vocabulary/datasets.yaml.'),
  subject: z.enum(subjects).describe('What the work is for this atlas.'),
  laterThanSurvey: flag
    .optional()
    .describe(
      'Whether it first appeared after August 2021, the month of the survey; left out where that is open.',
    ),
  limits: text.optional().describe('What it does not show, in our own words.'),
  notes: text.optional().describe('Where records of the work disagree, and which one was followed.'),
  sources: z
    .array(paperSource)
    .min(1, 'at least one source is needed')
    .describe('Where its record was read.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A paper's front matter as the schema yields it. */
export type PaperFile = z.output<typeof paperFile>;
