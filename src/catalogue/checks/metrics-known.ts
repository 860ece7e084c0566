import { readMeasures } from '../assemble-results.ts';
import { type Check } from '../check.ts';
import { findKnownIds } from '../known-ids.ts';
import { findNearestId } from '../nearest-id.ts';
import { rowFieldNames } from '../schemas/results.ts';

/** Fields of rows that are neither the row's own nor a metric. */
export const metricsKnownCheck: Check = {
  name: 'metrics-known',
  description: 'Every measure of a row is a metric of data/vocabulary/metrics.yaml.',
  *check({ raw, entries }) {
    const metrics = findKnownIds(raw, 'metrics');
    if (metrics === null) return;
    for (const { file, at, value } of entries.results) {
      for (const [place, row] of value.rows.entries()) {
        const names = [...readMeasures(row).map(([name]) => name), ...(row.notApplicable ?? [])];
        for (const name of names.filter((id) => !metrics.has(id))) {
          const nearest = findNearestId(name, [...metrics, ...rowFieldNames]);
          const meant = nearest === null ? '' : `Did you mean "${nearest}"? `;
          yield {
            file,
            field: `${at}rows.${place}.${name}`,
            problem: `"${name}" is neither a field of a row nor a metric.`,
            remedy: `${meant}Rare measures go into \`other\`; a new metric is one entry in data/vocabulary/metrics.yaml.`,
          };
        }
      }
    }
  },
};
