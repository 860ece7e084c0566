import { type Check } from '../check.ts';
import { findKnownIds } from '../known-ids.ts';
import { entryId } from '../schemas/scalars.ts';
import { suggestId } from '../suggest.ts';

/** Names of files, which are the ids of their entries. */
export const fileNamesCheck: Check = {
  name: 'file-names',
  description: 'The name of a file is a valid id, and a file of results bears the id of a paper.',
  *check({ raw }) {
    const papers = findKnownIds(raw, 'papers') ?? new Set();
    for (const { kind, file, id } of raw) {
      if (!entryId.safeParse(id).success) {
        const problem = `The name "${id}" cannot be an id.`;
        const remedy = 'Use lower case letters, digits and single hyphens.';
        yield { file, field: '', problem, remedy };
      } else if (kind === 'results' && !papers.has(id)) {
        const problem = `There is no paper "${id}" that could report these tables.`;
        yield { file, field: '', problem, remedy: suggestId(id, papers, 'content/papers') };
      }
    }
  },
};
