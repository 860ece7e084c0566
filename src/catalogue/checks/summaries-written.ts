import { type Check } from '../check.ts';

/** Marks that `npm run new` leaves where something is still to be filled in. */
export const placeholder = 'TODO';

/** Prose that is still missing. */
export const summariesWrittenCheck: Check = {
  name: 'summaries-written',
  description: 'Papers and problems say in prose what they are about, and no placeholder is left.',
  *check({ raw, entries }) {
    for (const { file, body } of [...entries.papers, ...entries.problems]) {
      if (body.trim() !== '') continue;
      const remedy = 'Say below the front matter, in your own words, what it is about.';
      yield { file, field: '', problem: 'The entry has no text.', remedy };
    }
    for (const { file, data, body } of raw) {
      if (!JSON.stringify([data, body]).includes(placeholder)) continue;
      const problem = `A placeholder "${placeholder}" is left in the file.`;
      yield { file, field: '', problem, remedy: 'Fill it in from a source, or take the line out.' };
    }
  },
};
