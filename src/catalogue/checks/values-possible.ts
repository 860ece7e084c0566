import { readMeasures } from '../assemble-results.ts';
import { type Check } from '../check.ts';
import { parseQuantity } from '../quantity.ts';
import { type MetricEntry } from '../schemas/vocabulary.ts';

/** Shares that may exceed 1 by their definition. */
const unbounded = new Set(['trainingFlopsVsDense']);

function findReason(value: number, { id, unit }: MetricEntry): string | null {
  if (value < 0 && unit !== 'decibel') return 'It is negative.';
  if (unit === 'share' && value > 1 && !unbounded.has(id)) return 'It is a share above 1.';
  if (unit === 'percent' && value > 100) return 'It is above 100 %.';
  if (unit === 'bits' && value > 64) return 'No number format here has more than 64 bits.';
  if (unit === 'count' && value === 0) return 'A count of zero is no network.';
  return null;
}

/** Values that cannot be. */
export const valuesPossibleCheck: Check = {
  name: 'values-possible',
  description: 'No size is negative, no share exceeds 1, no number has more than 64 bits.',
  *check({ entries }) {
    const metrics = new Map(entries.metrics.map(({ value }) => [value.id, value]));
    for (const { file, at, value } of entries.results) {
      for (const [place, row] of value.rows.entries()) {
        for (const [id, printed] of readMeasures(row)) {
          const metric = metrics.get(id);
          const read = metric === undefined ? undefined : parseQuantity(printed, metric.unit).value;
          const reason = metric === undefined || read === undefined ? null : findReason(read, metric);
          if (reason === null) continue;
          const remedy = 'Read the cell at its source again.';
          yield { file, field: `${at}rows.${place}.${id}`, problem: `"${printed}": ${reason}`, remedy };
        }
      }
    }
  },
};
