import { type Check } from '../check.ts';

const ofBenchmark = ['gan', 'task', 'dataset', 'resolution', 'scale'] as const;

/** What tables are about. */
export const tablesPlacedCheck: Check = {
  name: 'tables-placed',
  description: 'A table names its benchmark, or says why it has none and names network and task itself.',
  *check({ entries }) {
    for (const { file, at, value } of entries.results) {
      const place = { file, field: at.slice(0, -1) };
      if (value.benchmark === undefined && value.noBenchmark === undefined) {
        const problem = 'The table belongs to no benchmark and does not say why.';
        yield { ...place, problem, remedy: 'Add `benchmark`, or `noBenchmark` with the reason.' };
      }
      if (value.benchmark !== undefined && value.noBenchmark !== undefined) {
        const problem = 'The table has both `benchmark` and `noBenchmark`.';
        yield { ...place, problem, remedy: 'Keep one of them.' };
      }
      if (value.benchmark === undefined && (value.gan === undefined || value.task === undefined)) {
        const problem = 'A table outside benchmarks must say which network and task it is about.';
        yield { ...place, problem, remedy: 'Add `gan` and `task`.' };
      }
      for (const name of ofBenchmark) {
        if (value.benchmark === undefined || value[name] === undefined) continue;
        const problem = `\`${name}\` is that of the benchmark and would be said twice.`;
        yield {
          file,
          field: at + name,
          problem,
          remedy: `Take \`${name}\` out, or choose another benchmark.`,
        };
      }
    }
  },
};
