import { describe, expect, it } from 'vitest';
import { makeResultsSkeleton } from '../../src/catalogue/skeleton.ts';
import { readPrintedTable, writeRows } from '../../src/catalogue/table-skeleton.ts';
import { loadWith } from './sound-files.ts';

const metrics = [
  { id: 'params', label: 'Parameters' },
  { id: 'size', label: 'Model size' },
  { id: 'fid', label: 'FID' },
];

const printed = `Results:

| Method | #Params | Size (MB) | FID ↓ | Training time |
|:-------|:-------:|:---------:|------:|---------------|
| **Teacher** | 11.4M | 43.5 | 61.53 | 2 days |
| [Ours](https://example.org) | 0.14M | 0.6 | 48.24 | - |
| Ours | 0.07M | 0.3 | 55.1 | 1 day |
`;

describe('readPrintedTable', () => {
  it('keeps the cells as printed and drops what marks them up', () => {
    expect(readPrintedTable(printed)).toEqual({
      heads: ['Method', '#Params', 'Size (MB)', 'FID', 'Training time'],
      rows: [
        ['Teacher', '11.4M', '43.5', '61.53', '2 days'],
        ['Ours', '0.14M', '0.6', '48.24', '-'],
        ['Ours', '0.07M', '0.3', '55.1', '1 day'],
      ],
    });
  });

  it('refuses text without a table, and a row that lacks a cell', () => {
    expect(() => readPrintedTable('Teacher 11.4M')).toThrow('No table was found');
    expect(() => readPrintedTable('| a | b |\n|---|---|\n| 1 |\n')).toThrow('has 1 cells, the head 2');
  });
});

describe('writeRows', () => {
  it('makes a row a line of the table: metrics by their id, the rest under other, the cells under printed', () => {
    const rows = writeRows('new2026', readPrintedTable(printed), metrics).split('    - id: ').slice(1);
    expect(rows.map((row) => row.slice(0, row.indexOf('\n')))).toEqual([
      'new2026.table.teacher',
      'new2026.table.ours',
      'new2026.table.ours-2',
    ]);
    expect(rows[0]).toContain("      params: '11.4M'\n      size: '43.5 MB'\n      fid: '61.53'\n");
    expect(rows[0]).toContain("      other: { trainingTime: '2 days' }\n");
    expect(rows[0]).toContain("      printed: 'Teacher | 11.4M | 43.5 | 61.53 | 2 days'\n");
  });

  it('leaves out a cell that holds a dash', () => {
    const [, , ours] = writeRows('new2026', readPrintedTable(printed), metrics).split('    - id: ');
    expect(ours).not.toContain('trainingTime');
  });
});

describe('a column whose head names a metric', () => {
  it('gives the metric only where the cell is a figure, and takes averages for the measure itself', () => {
    const table = readPrintedTable(
      '| Run | Precision | Avg latency (s) |\n|---|---|---|\n| a | FP16 | 0.019 |\n',
    );
    const rows = writeRows('new2026', table, [
      { id: 'precision', label: 'Precision' },
      { id: 'latency', label: 'Latency' },
    ]);
    expect(rows).toContain("      latency: '0.019 s'\n      other: { precision: 'FP16' }\n");
  });
});

describe('makeResultsSkeleton', () => {
  it('gives a file whose faults say what only a reader can fill in', () => {
    const { file, text } = makeResultsSkeleton('first2020', '2026-11-24', printed, metrics);
    const rules = loadWith({ [file]: text })
      .faults.filter((fault) => fault.file === file)
      .map(({ rule }) => rule);
    expect(new Set(rules)).toContain('summaries-written');
    expect(rules).not.toContain('shape');
    expect(rules).not.toContain('figures-quoted');
  });
});
