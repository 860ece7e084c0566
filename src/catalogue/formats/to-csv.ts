import type { Sheet, SheetRow } from '../queries/sheet.ts';

const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A cell of CSV (RFC 4180): text that a spreadsheet would run as a formula gets an apostrophe before it, quotes are doubled. */
export function escapeCsv(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const number = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

function header(sheet: Sheet): string[] {
  const columns = sheet.columns.flatMap(({ id, kind }) => {
    if (kind === 'text') return [id];
    if (kind === 'ratio') return [id, `${id}_value`, `${id}_low`, `${id}_high`, `${id}_claimed`];
    return [id, `${id}_value`];
  });
  const source = ['work_ids', 'reported_in', 'evidence_grade', 'read_at', 'url', 'read_on', 'restates'];
  return ['row', 'group', ...columns, ...source];
}

function cells(row: SheetRow, sheet: Sheet): string[] {
  const shown = sheet.columns.flatMap(({ kind }, index) => {
    const cell = row.cells[index];
    if (cell === undefined) return [''];
    if (kind === 'text') return [cell.text];
    if (kind !== 'ratio') return [cell.text, number(cell.value)];
    const [low, high] = cell.ratio?.interval ?? [null, null];
    return [cell.text, number(cell.value), number(low), number(high), cell.claim?.printed ?? ''];
  });
  const { reportedIn, evidence, locator, url, readOn, restates } = row;
  const source = [row.cite.join(' '), reportedIn, evidence, locator, url ?? '', readOn, restates ?? ''];
  return [row.id, row.group, ...shown, ...source];
}

/**
 * The sheet as CSV with a header line. A measure has two columns: as printed (or why there is no figure), and `_value` in
 * base units for counts and operations, in the printed unit for bytes and times.
 */
export function toCsv(sheet: Sheet): string {
  const lines = [header(sheet), ...sheet.rows.map((row) => cells(row, sheet))];
  return lines.map((line) => `${line.map(escapeCsv).join(',')}\r\n`).join('');
}
