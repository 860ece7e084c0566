import type { Cell } from '../queries/comparison-columns.ts';
import { type Sheet, sheetNotes } from '../queries/sheet.ts';

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "''",
  '×': '$\\times$',
  '±': '$\\pm$',
  '−': '$-$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '≈': '$\\approx$',
  '→': '$\\rightarrow$',
  ψ: '$\\psi$',
  µ: '$\\mu$',
};

const controls = new RegExp(String.raw`[\u0000-\u001f\u007f]+`, 'g');

/** Text that LaTeX sets as it is: every active character escaped, control characters taken out, signs of mathematics in math mode. */
export function escapeLatex(text: string): string {
  return [...text.replace(controls, ' ')].map((character) => special[character] ?? character).join('');
}

/** A key that may stand in \cite: letters, digits, hyphens, dots, colons. */
const citeKey = (id: string) => id.replace(/[^A-Za-z0-9:.-]/g, '');

const shown = (cell: Cell) => (cell.state === 'reported' ? escapeLatex(cell.text) : '--');

const sourceColumns = ['paper', 'evidence', 'reportedIn', 'locator'];

/**
 * The sheet as a LaTeX table with booktabs rules, groups divided by \midrule, and \cite keys that are those of the `.bib`
 * file. A cell without a figure is a dash; the notes say so.
 */
export function toLatex(sheet: Sheet): string {
  const kept = sheet.columns.flatMap((column, index) =>
    sourceColumns.includes(column.id) ? [] : [{ column, index }],
  );
  const lines = sheet.rows.map((row, at) => {
    const cite = row.cite.length > 0 ? `~\\cite{${row.cite.map(citeKey).join(',')}}` : '';
    const texts = kept.map(({ index }, position) => {
      const cell = row.cells[index];
      return cell === undefined ? '' : `${shown(cell)}${position === 0 ? cite : ''}`;
    });
    const apart = at > 0 && sheet.rows[at - 1]?.group !== row.group ? '\\midrule\n' : '';
    return `${apart}${texts.join(' & ')} \\\\`;
  });
  const notes = [...sheetNotes(sheet), 'A dash: not reported, not read, or not applicable.'];
  return [
    '% Needs \\usepackage{booktabs}.',
    '\\begin{table}',
    '\\centering',
    `\\caption{${notes.map(escapeLatex).join(' ')}}`,
    `\\begin{tabular}{${kept.map(({ column }) => (column.kind === 'text' ? 'l' : 'r')).join('')}}`,
    '\\toprule',
    `${kept.map(({ column }) => escapeLatex(column.label)).join(' & ')} \\\\`,
    '\\midrule',
    ...lines,
    '\\bottomrule',
    '\\end{tabular}',
    '\\end{table}',
    '',
  ].join('\n');
}
