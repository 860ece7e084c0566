import { placeholder } from './checks/summaries-written.ts';

/** A metric as far as a column head can name it. */
export interface NamedMetric {
  readonly id: string;
  readonly label: string;
}

/** A table as a README prints it: the head of each column, and the cells row by row. */
export interface PrintedTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const unmarked = (cell: string) =>
  cell
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/[↑↓]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const splitRow = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(unmarked);

/**
 * Reads a Markdown table; lines around it are passed over.
 * @throws RangeError when there is none, or when a row has more or fewer cells than the head
 */
export function readPrintedTable(text: string): PrintedTable {
  const lines = text.split('\n').filter((line) => line.includes('|'));
  const rule = lines.findIndex((line) => /^[\s|:-]+$/.test(line));
  const head = lines[rule - 1];
  if (head === undefined || lines.length <= rule + 1) {
    throw new RangeError('No table was found: it needs a line of heads, a line of dashes, and rows below.');
  }
  const heads = splitRow(head);
  const rows = lines.slice(rule + 1).map(splitRow);
  for (const row of rows) {
    if (row.length === heads.length) continue;
    throw new RangeError(`The row "${row.join(' | ')}" has ${row.length} cells, the head ${heads.length}.`);
  }
  return { heads, rows };
}

const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const slug = (text: string) => words(text).join('-') || 'row';
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Heads that name a metric in other words than its id or label. */
const synonyms: Readonly<Record<string, string>> = {
  parameters: 'params',
  param: 'params',
  modelsize: 'size',
  filesize: 'size',
  runtime: 'latency',
  inferencetime: 'latency',
  rtf: 'realTimeFactor',
};

const unitAtEnd = /[([]\s*([A-Za-zµ%/]+)\s*[)\]]$/;

function readHead(head: string, metrics: readonly NamedMetric[]) {
  const unit = unitAtEnd.exec(head)?.[1] ?? '';
  const key = words(head.replace(unitAtEnd, ''))
    .filter((word) => word !== 'avg' && word !== 'mean' && word !== 'average')
    .join('');
  const known = metrics.find(({ id, label }) => [id, label].some((name) => words(name).join('') === key));
  const [first = 'column', ...rest] = words(head.replace(unitAtEnd, ''));
  const camel = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return { metric: known?.id ?? synonyms[key], name: /^[a-z]/.test(camel) ? camel : `column${camel}`, unit };
}

/** The unit of the head goes to a bare number: "15.0" below "Size (MB)" is 15.0 MB. */
const withUnit = (cell: string, unit: string) =>
  unit !== '' && /^[\d.,]+$/.test(cell) ? `${cell}${/^[KMGBT%]$/.test(unit) ? '' : ' '}${unit}` : cell;

/** Whether a cell is a figure: "FP16" below "Precision" is a number format, not the precision of a GAN. */
const isFigure = (cell: string) => /^[~≈<>≤≥]?\s*[-+]?\.?\d/.test(cell);

const isEmpty = (cell: string) => /^[-–—/\s]*$/.test(cell);

/**
 * The rows of a results file from a printed table: the first column is the method, columns that name a metric become
 * its cells, all others go under `other`. What only a reader can say, the role, is left to fill in.
 * @param id the id of the paper
 */
export function writeRows(id: string, table: PrintedTable, metrics: readonly NamedMetric[]): string {
  const heads = table.heads.map((head) => readHead(head, metrics));
  const taken = new Map<string, number>();
  const rows = table.rows.map((cells) => {
    const [method = '', ...figures] = cells;
    const count = (taken.get(slug(method)) ?? 0) + 1;
    taken.set(slug(method), count);
    const own: string[] = [];
    const other: string[] = [];
    for (const [place, cell] of figures.entries()) {
      const head = heads[place + 1];
      if (head === undefined || isEmpty(cell)) continue;
      const value = quote(withUnit(cell, head.unit));
      if (head.metric === undefined || !isFigure(cell)) other.push(`${head.name}: ${value}`);
      else own.push(`      ${head.metric}: ${value}`);
    }
    return [
      `    - id: ${id}.table.${slug(method)}${count > 1 ? `-${count}` : ''}`,
      `      method: ${quote(method)}`,
      `      role: other # ${placeholder} baseline, compressed, searched, efficient or other; then paper, techniques, pairedBaseline`,
      ...own,
      ...(other.length > 0 ? [`      other: { ${other.join(', ')} }`] : []),
      `      printed: ${quote(cells.join(' | '))}`,
    ].join('\n');
  });
  return `${rows.join('\n')}\n`;
}
