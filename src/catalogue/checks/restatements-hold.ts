import { readMeasures } from '../assemble-results.ts';
import { type Check } from '../check.ts';
import { readFigures } from '../printed-figures.ts';
import { type RowEntry } from '../schemas/results.ts';
import { suggestId } from '../suggest.ts';

/** Whether two rows print the same number for a metric that both have; 0.10 and .1 are the same. */
function shareFigure(row: RowEntry, original: RowEntry): boolean {
  const figures = new Map(readMeasures(original));
  return readMeasures(row).some(([metric, printed]) => {
    const [mine] = readFigures(printed);
    const [theirs] = readFigures(figures.get(metric) ?? '');
    return mine !== undefined && theirs !== undefined && Number(mine) === Number(theirs);
  });
}

/** Rows that repeat another row. */
export const restatementsHoldCheck: Check = {
  name: 'restatements-hold',
  description: '`restates` names a row that restates none itself and prints the same figure.',
  *check({ entries }) {
    const rows = entries.results.flatMap(({ value }) => value.rows);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { file, at, value } of entries.results) {
      for (const [place, row] of value.rows.entries()) {
        if (row.restates === undefined) continue;
        const field = `${at}rows.${place}.restates`;
        const original = byId.get(row.restates);
        if (original === undefined) {
          const problem = `There is no row "${row.restates}".`;
          yield { file, field, problem, remedy: suggestId(row.restates, byId.keys(), 'data/results') };
        } else if (original.restates !== undefined) {
          const problem = `"${original.id}" restates another row itself.`;
          yield { file, field, problem, remedy: `Name the first one: "${original.restates}".` };
        } else if (original.id === row.id || !shareFigure(row, original)) {
          const problem = `It shares no figure with "${original.id}".`;
          yield {
            file,
            field,
            problem,
            remedy: 'Take `restates` out, or name the row whose figure it repeats.',
          };
        }
      }
    }
  },
};
