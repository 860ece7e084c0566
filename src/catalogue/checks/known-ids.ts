import { type Check, type Finding } from '../check.ts';
import { type Entries, type Entry } from '../entries.ts';
import { findKnownIds } from '../known-ids.ts';
import { suggestId } from '../suggest.ts';

interface Reference {
  readonly file: string;
  readonly field: string;
  readonly id: string | undefined;
  readonly of: Target;
}

const places = {
  papers: 'content/papers',
  techniques: 'content/techniques',
  gans: 'data/vocabulary/gans.yaml',
  datasets: 'data/vocabulary/datasets.yaml',
  tasks: 'data/vocabulary/tasks.yaml',
  venues: 'data/vocabulary/venues.yaml',
  benchmarks: 'data/vocabulary/benchmarks.yaml',
  glossary: 'data/vocabulary/glossary.yaml',
  rows: 'data/results',
} as const;

type Target = keyof typeof places;

const targets = Object.keys(places) as Target[];

/** References of one entry, given as field, ids and target. */
function refer<T>(
  { file, at }: Entry<T>,
  lists: readonly (readonly [field: string, ids: readonly (string | undefined)[] | undefined, of: Target])[],
): Reference[] {
  return lists.flatMap(([field, ids, of]) => (ids ?? []).map((id) => ({ file, field: at + field, id, of })));
}

function paperReferences({ papers, problems, findings, glossary, gans }: Entries): Reference[] {
  return [
    ...papers.flatMap((entry) =>
      refer(entry, [
        ['techniques', entry.value.techniques, 'techniques'],
        ['gans', entry.value.gans, 'gans'],
        ['tasks', entry.value.tasks, 'tasks'],
        ['datasets', entry.value.datasets, 'datasets'],
        ['venue', [entry.value.venue], 'venues'],
      ]),
    ),
    ...problems.flatMap((entry) =>
      refer(entry, [
        ['techniques', entry.value.techniques, 'techniques'],
        ['papers', entry.value.papers, 'papers'],
        ['benchmarks', entry.value.benchmarks, 'benchmarks'],
      ]),
    ),
    ...findings.flatMap((entry) =>
      refer(entry, [
        ['techniques', entry.value.techniques, 'techniques'],
        ['saidIn', entry.value.saidIn.map(({ paper }) => paper), 'papers'],
        ['rows', entry.value.rows, 'rows'],
      ]),
    ),
    ...glossary.flatMap((entry) => refer(entry, [['seeAlso', entry.value.seeAlso, 'glossary']])),
    ...gans.flatMap((entry) => refer(entry, [['paper', [entry.value.paper], 'papers']])),
  ];
}

interface Setting {
  readonly gan?: string | undefined;
  readonly task?: string | undefined;
  readonly dataset?: string | undefined;
}

function settingReferences(entries: readonly Entry<Setting>[]): Reference[] {
  return entries.flatMap((entry) =>
    refer(entry, [
      ['gan', [entry.value.gan], 'gans'],
      ['task', [entry.value.task], 'tasks'],
      ['dataset', [entry.value.dataset], 'datasets'],
    ]),
  );
}

function resultReferences({ benchmarks, results }: Entries): Reference[] {
  return [
    ...settingReferences([...benchmarks, ...results]),
    ...results.flatMap((entry) => refer(entry, [['benchmark', [entry.value.benchmark], 'benchmarks']])),
    ...results.flatMap((entry) =>
      entry.value.rows.flatMap((row, place) =>
        refer(entry, [
          [`rows.${place}.paper`, [row.paper], 'papers'],
          [`rows.${place}.techniques`, row.techniques, 'techniques'],
        ]),
      ),
    ),
  ];
}

/** Ids that another entry must have. */
export const knownIdsCheck: Check = {
  name: 'known-ids',
  description: 'Every id that an entry names is the id of an entry of that kind.',
  *check({ raw, entries }): Iterable<Finding> {
    const known = new Map(targets.map((of) => [of, findKnownIds(raw, of)]));
    for (const { file, field, id, of } of [...paperReferences(entries), ...resultReferences(entries)]) {
      const ids = known.get(of) ?? null;
      if (id === undefined || ids === null || ids.has(id)) continue;
      yield {
        file,
        field,
        problem: `"${id}" is not the id of an entry in ${places[of]}.`,
        remedy: suggestId(id, ids, places[of]),
      };
    }
  },
};
