import { findBaseline } from '../assemble-results.ts';
import { type Check } from '../check.ts';
import { suggestId } from '../suggest.ts';

/** Rows that rows are compared with. */
export const baselinesPairedCheck: Check = {
  name: 'baselines-paired',
  description: '`pairedBaseline` names exactly one other row of the same table.',
  *check({ entries }) {
    for (const { file, at, value } of entries.results) {
      for (const [place, row] of value.rows.entries()) {
        const named = row.pairedBaseline;
        if (named === undefined) continue;
        const found = findBaseline(row, value.rows);
        if (found !== null && found.id !== row.id) continue;
        const methods = value.rows.map(({ method }) => method);
        const several = methods.filter((method) => method === named).length > 1;
        yield {
          file,
          field: `${at}rows.${place}.pairedBaseline`,
          problem: several
            ? `Several rows of the table are named "${named}".`
            : found === null
              ? `The table has no row named "${named}".`
              : 'A row cannot be its own baseline.',
          remedy: several
            ? 'Write the id of the row instead.'
            : suggestId(named, methods, 'the rows of this table'),
        };
      }
    }
  },
};
