import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { toLongCsv, toWideCsv } from '../../../src/catalogue/formats/results-csv.ts';
import { loadWith, replaceIn } from '../sound-files.ts';

const { catalogue } = loadWith();

describe('toWideCsv', () => {
  const lines = csvParse(toWideCsv(catalogue));

  it('gives one line a row with units in the names of the fields', () => {
    expect(lines).toHaveLength(catalogue.rows.size);
    const ours = lines.find(({ row }) => row === 'first2020.table.ours');
    expect(ours).toMatchObject({
      params_printed: '0.342M',
      params_count: '342000',
      macs_operations: '2670000000',
      fid_value: '65.33',
      techniques: 'pruning',
      baseline_row: 'first2020.table.original',
      evidence: 'authors-table',
    });
  });

  it('keeps the printed unit of bytes beside their value', () => {
    const ours = lines.find(({ row }) => row === 'second2021.table.ours');
    expect(ours).toMatchObject({ size_value: '2.67', size_unit: 'MB', sparsity_share: '0.9', url: '' });
  });

  it('disarms formulas and keeps quotes, commas and line breaks', () => {
    const hostile = replaceIn(
      'data/results/second2021.yaml',
      'method: First',
      'method: "=cmd|\' /C calc\'!A0, \\"x\\"\\ny"',
    );
    const parsed = csvParse(toWideCsv(loadWith(hostile).catalogue));
    const cell = parsed.find(({ row }) => row === 'second2021.table.first')?.['method'];
    expect(cell).toBe("'=cmd|' /C calc'!A0, \"x\"\ny");
  });
});

describe('toLongCsv', () => {
  const lines = csvParse(toLongCsv(catalogue));

  it('gives one line a figure, claims included', () => {
    const measures = [...catalogue.rows.values()].map(({ measures }) => Object.keys(measures).length);
    const claims = [...catalogue.rows.values()].map(({ claimed }) => Object.keys(claimed).length);
    expect(lines).toHaveLength([...measures, ...claims].reduce((a, b) => a + b));
    const claim = lines.find(({ row, kind }) => row === 'first2020.table.ours' && kind === 'claim');
    expect(claim).toMatchObject({ name: 'macs', printed_value: '21.2x', value: '21.2', unit: 'ratio' });
  });

  it('names protocol and limits of a figure, and marks one that must be read again', () => {
    const fid = lines.find(({ row, name }) => row === 'first2020.table.ours' && name === 'fid');
    expect(fid).toMatchObject({ protocol: 'fid-test', quoted: 'yes' });
    expect(Number(fid?.['low'])).toBeCloseTo(65.325, 9);
    const bits = lines.find(({ row, name }) => row === 'second2021.table.ours' && name === 'weightBits');
    expect(bits?.['quoted']).toBe('no');
  });
});
