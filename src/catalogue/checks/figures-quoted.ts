import { type Check } from '../check.ts';
import { isQuoted, readCells } from '../printed-figures.ts';

/** Figures that do not stand in the printed row, and marks that are no longer needed. */
export const figuresQuotedCheck: Check = {
  name: 'figures-quoted',
  description:
    'Every figure of a row occurs in its `printed` cells, unless `unquoted` marks it; no mark is idle.',
  *check({ entries }) {
    for (const { file, at, value } of entries.results) {
      for (const [place, row] of value.rows.entries()) {
        const field = `${at}rows.${place}`;
        const cells = readCells(row);
        for (const [name, cell] of cells) {
          const marked = row.unquoted?.includes(name) ?? false;
          const quoted = isQuoted(cell, row.printed);
          if (!quoted && !marked) {
            const problem = `The figure "${cell}" does not occur in printed: "${row.printed}".`;
            const remedy = `Correct it, quote it in printed, or list "${name}" in unquoted until it is read again.`;
            yield { file, field: `${field}.${name}`, problem, remedy };
          } else if (quoted && marked) {
            const problem = `"${name}" is marked unquoted, but its figure stands in printed.`;
            yield { file, field: `${field}.unquoted`, problem, remedy: `Take "${name}" out of unquoted.` };
          }
        }
        for (const name of row.unquoted ?? []) {
          if (cells.some(([known]) => known === name)) continue;
          const problem = `"${name}" is marked unquoted, but the row has no such cell.`;
          yield { file, field: `${field}.unquoted`, problem, remedy: `Take "${name}" out of unquoted.` };
        }
      }
    }
  },
};
