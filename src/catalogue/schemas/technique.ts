import { z } from 'zod';
import { day, entryId, flag, text } from './scalars.ts';

/** Front matter of `content/techniques/<id>.mdx`. The body below it is the article. */
export const techniqueFile = z.strictObject({
  label: text.describe('Name shown to readers.'),
  alsoCalled: z
    .array(text)
    .optional()
    .describe('Abbreviations and other names under which readers look for it.'),
  parent: entryId.optional().describe('Node above it in the tree; left out for a track.'),
  definition: text.describe('One or two sentences in our own words.'),
  fromSurvey: flag.describe('Whether the term stands in an abstract of the survey.'),
  saves: z
    .array(z.enum(['bytes', 'parameters', 'computation', 'time', 'traffic', 'energy']))
    .optional()
    .describe('What it saves by itself.'),
  needsTraining: z
    .enum(['yes', 'no', 'depends'])
    .optional()
    .describe('Whether the network must be trained (again) after it.'),
  labTechnique: text
    .optional()
    .describe('Id of the technique in src/compression/techniques that the lab runs for it.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A technique's front matter as the schema yields it. */
export type TechniqueFile = z.output<typeof techniqueFile>;
