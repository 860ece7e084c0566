import { type Sheet, sheetNotes } from '../queries/sheet.ts';

/** The sheet as JSON text: head, notes, columns, and one object a row with its cells by column id. */
export function toJson(sheet: Sheet): string {
  const { title, version, date, permalink, mixed, columns } = sheet;
  const rows = sheet.rows.map(({ cells, ...row }) => ({
    ...row,
    cells: Object.fromEntries(
      columns.flatMap(({ id }, index) => {
        const cell = cells[index];
        return cell === undefined ? [] : [[id, cell]];
      }),
    ),
  }));
  const head = { title, version, date, permalink, guardOff: mixed, notes: sheetNotes(sheet) };
  return `${JSON.stringify({ ...head, columns, rows }, null, 2)}\n`;
}
