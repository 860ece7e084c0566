import { type RowEntry } from './schemas/results.ts';
import { readMeasures } from './assemble-results.ts';

const figure = /\d(?:[\d,]*\d)?(?:\.\d+)?|\.\d+/g;

/** The figures in a text, without thousands separators: "11,868 of 40.1±.50" gives 11868, 40.1 and .50. */
export function readFigures(text: string): string[] {
  return [...text.matchAll(figure)].map(([found]) => found.replaceAll(',', ''));
}

/** The same figure without a leading zero, so that ".50" and "0.50" are one. */
const bare = (found: string) => found.replace(/^0+(?=[\d.])/, '');

/** Whether every figure of a cell stands in the printed row. */
export function isQuoted(cell: string, printed: string): boolean {
  const known = new Set(readFigures(printed).map(bare));
  return readFigures(cell).every((found) => known.has(bare(found)));
}

/** The cells of a row by the name under which `unquoted` lists them: `fid`, `claimed.macs`, `other.throughput`. */
export function readCells(row: RowEntry): [field: string, cell: string][] {
  const named = (prefix: string, cells: Record<string, string> | undefined) =>
    Object.entries(cells ?? {}).map(([name, cell]): [string, string] => [`${prefix}.${name}`, cell]);
  return [...readMeasures(row), ...named('claimed', row.claimed), ...named('other', row.other)];
}
