import type { ModelMeasure } from '../../compression/report.ts';

/** Rows as text with columns aligned; numbers to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isNumber = (text: string) => /^[\d.,-]+%?$/.test(text);
  return rows
    .map((row) =>
      row
        .map((cell, c) => (isNumber(cell) ? cell.padStart(widths[c]) : cell.padEnd(widths[c])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A measured model as a table: a line a tensor, then the totals. */
export function modelTable(measure: ModelMeasure): string {
  const head = [
    'tensor',
    'shape',
    'coding',
    'coder',
    'weights',
    'non-zero',
    'bits/weight',
    'coded bytes',
    'bound',
  ];
  const rows = measure.tensors.map((tensor) => [
    tensor.name,
    tensor.shape.join('x') || 'scalar',
    tensor.coding,
    tensor.coder,
    String(tensor.parameters),
    `${((100 * tensor.nonZeros) / Math.max(1, tensor.parameters)).toFixed(1)}%`,
    tensor.bitsPerWeight.toFixed(2),
    String(tensor.bytes.coded),
    String(Math.ceil(tensor.bytes.bound)),
  ]);
  return `${alignColumns([head, ...rows])}\n\n${totals(measure)}`;
}

/** The totals of a measured model, a line each. */
export function totals({ parameters, nonZeros, macs, bytes, packageBytes }: ModelMeasure): string {
  const ratio = (size: number) => (size > 0 ? `${(bytes.dense / size).toFixed(2)}x smaller` : '');
  return alignColumns([
    ['parameters', String(parameters), ''],
    ['non-zero', String(nonZeros), ''],
    ['MACs', macs === null ? 'not known' : String(macs), ''],
    ['dense bytes', String(bytes.dense), ''],
    ['sparse bytes', String(bytes.sparse), ratio(bytes.sparse)],
    ['deflated bytes', String(bytes.deflated), ratio(bytes.deflated)],
    ['coded bytes', String(bytes.coded), ratio(bytes.coded)],
    ['Shannon bound', String(Math.ceil(bytes.bound)), ratio(bytes.bound)],
    ['package bytes', String(packageBytes), ratio(packageBytes)],
  ]);
}
