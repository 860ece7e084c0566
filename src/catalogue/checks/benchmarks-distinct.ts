import { type Check } from '../check.ts';

/** Benchmarks that mean the same. */
export const benchmarksDistinctCheck: Check = {
  name: 'benchmarks-distinct',
  description: 'No two benchmarks have the same network, task, data set, resolution and scale.',
  *check({ entries }) {
    const first = new Map<string, string>();
    for (const { file, at, value } of entries.benchmarks) {
      const { gan, task, dataset, resolution, scale } = value;
      const key = [gan, task, dataset, resolution, scale].join('|');
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, value.id);
        continue;
      }
      const problem = `It means the same as "${earlier}".`;
      yield { file, field: `${at}id`, problem, remedy: 'Make the newer id an alias of the older one.' };
    }
  },
};
