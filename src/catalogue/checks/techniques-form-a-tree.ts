import { findAncestors } from '../assemble-techniques.ts';
import { type Check } from '../check.ts';
import { findKnownIds } from '../known-ids.ts';
import { tracks } from '../schemas/paper.ts';
import { suggestId } from '../suggest.ts';

/** The tree of techniques. */
export const techniquesFormATreeCheck: Check = {
  name: 'techniques-form-a-tree',
  description: 'Every technique hangs, through known parents, below one of the three tracks.',
  *check({ raw, entries }) {
    const known = findKnownIds(raw, 'techniques') ?? new Set();
    const parents = new Map(entries.techniques.map(({ id, value }) => [id, value.parent]));
    for (const { file, id, value } of entries.techniques) {
      const { parent } = value;
      if (parent !== undefined && !known.has(parent)) {
        const problem = `The parent "${parent}" is not a technique.`;
        yield {
          file,
          field: 'parent',
          problem,
          remedy: suggestId(parent, known, 'content/techniques'),
        };
        continue;
      }
      const root = [...findAncestors(id, parents), id][0];
      const broken = [...findAncestors(id, parents), id].some(
        (node) => !parents.has(parents.get(node) ?? node),
      );
      if (broken || tracks.some((track) => track === root)) continue;
      const problem =
        parent === undefined
          ? 'Only the three tracks have no parent.'
          : 'Its parents lead in a circle, not to a track.';
      yield {
        file,
        field: 'parent',
        problem,
        remedy: `Choose a parent that hangs below ${tracks.join(', ')}.`,
      };
    }
  },
};
