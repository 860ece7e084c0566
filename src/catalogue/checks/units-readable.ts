import { readMeasures } from '../assemble-results.ts';
import { type Check } from '../check.ts';
import { hasUnknownUnit } from '../quantity.ts';
import { type MetricUnit } from '../schemas/vocabulary.ts';

const examples: Readonly<Partial<Record<MetricUnit, string>>> = {
  count: '"11.4M", "283K" or "11,868"',
  operations: '"56.8G" or "8.32B"',
  bytes: '"2.67 MB", "848 KB" or "6.4 MiB": the unit is needed',
  time: '"220 ms" or "0.4 s"',
  share: '"0.89" or "89%"',
  percent: '"61.04" or "61.04%"',
};

/** Numbers whose unit is not one of their metric. */
export const unitsReadableCheck: Check = {
  name: 'units-readable',
  description: 'A cell that is a number with letters has a unit that its metric knows.',
  *check({ entries }) {
    const units = new Map(entries.metrics.map(({ value }) => [value.id, value.unit]));
    for (const { file, at, value } of entries.results) {
      for (const [place, row] of value.rows.entries()) {
        for (const [metric, printed] of readMeasures(row)) {
          const unit = units.get(metric);
          if (unit === undefined || !hasUnknownUnit(printed, unit)) continue;
          yield {
            file,
            field: `${at}rows.${place}.${metric}`,
            problem: `"${printed}" cannot be read as ${unit}.`,
            remedy: `Write it like ${examples[unit] ?? '"65.33" or "63.1±0.4"'}.`,
          };
        }
      }
    }
  },
};
