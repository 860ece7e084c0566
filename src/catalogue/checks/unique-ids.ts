import { type Check, type Finding } from '../check.ts';
import { type Entry } from '../entries.ts';

interface Use {
  readonly id: string;
  readonly file: string;
  readonly field: string;
}

function* findRepeats(what: string, uses: readonly Use[]): Iterable<Finding> {
  const first = new Map<string, Use>();
  for (const use of uses) {
    const earlier = first.get(use.id);
    if (earlier === undefined) {
      first.set(use.id, use);
      continue;
    }
    yield {
      file: use.file,
      field: use.field,
      problem: `The ${what} "${use.id}" is already used in ${earlier.file}: ${earlier.field}.`,
      remedy: 'Choose another id for the newer of the two; the older one may be cited.',
    };
  }
}

const useOf = ({ file, at, value }: Entry<{ id: string }>): Use => ({ id: value.id, file, field: `${at}id` });

/** Ids that occur twice. */
export const uniqueIdsCheck: Check = {
  name: 'unique-ids',
  description: 'No two entries of a kind, no two tables and no two rows share an id, and no alias is an id.',
  *check({ entries }) {
    const { gans, datasets, tasks, metrics, venues, benchmarks, results } = entries;
    for (const list of [gans, datasets, tasks, metrics, venues]) yield* findRepeats('id', list.map(useOf));
    const aliases = benchmarks.flatMap(({ file, at, value }) =>
      (value.aliases ?? []).map((id) => ({ id, file, field: `${at}aliases` })),
    );
    yield* findRepeats('id of a benchmark', [...benchmarks.map(useOf), ...aliases]);
    yield* findRepeats('id of a table', results.map(useOf));
    const rows = results.flatMap(({ file, at, value }) =>
      value.rows.map(({ id }, place) => ({ id, file, field: `${at}rows.${place}.id` })),
    );
    yield* findRepeats('id of a row', rows);
  },
};
