import { type Sheet, sheetNotes } from '../queries/sheet.ts';

/** Text that stays text in Markdown: no table bar, no markup, no HTML, one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** An address between angle brackets, with what would end it or the cell written in percent. */
const address = (url: string) => `<${url.replace(/[<>|\s\\]/g, (sign) => encodeURIComponent(sign))}>`;

/** The sheet as a table of GitHub's Markdown, with its notes below. */
export function toMarkdown(sheet: Sheet): string {
  const heads = ['Group', ...sheet.columns.map(({ label }) => label), 'Source'];
  const align = ['---', ...sheet.columns.map(({ kind }) => (kind === 'text' ? '---' : '---:')), '---'];
  const rows = sheet.rows.map((row) => {
    const place = escapeMarkdown(`${row.reportedIn}, ${row.locator}`);
    const source = row.url === null ? place : `${place}, ${address(row.url)}`;
    return line([row.group, ...row.cells.map(({ text }) => escapeMarkdown(text)), source]);
  });
  const notes = sheetNotes(sheet).map(escapeMarkdown);
  return `${[line(heads.map(escapeMarkdown)), line(align), ...rows].join('\n')}\n\n${notes.join('\n\n')}\n`;
}
