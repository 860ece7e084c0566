import { z } from 'zod';
import { day, text, wholeNumber } from './scalars.ts';

/** Front matter of `content/guides/<id>.mdx`. */
export const guideFile = z.strictObject({
  title: text.describe('Title of the guide.'),
  answer: text.describe('The answer in one or two sentences: it stands first.'),
  order: wholeNumber(1, 99).describe('Place in the list of guides.'),
  added: day.describe('Day on which the entry came into the atlas.'),
});

/** A guide's front matter as the schema yields it. */
export type GuideFile = z.output<typeof guideFile>;
