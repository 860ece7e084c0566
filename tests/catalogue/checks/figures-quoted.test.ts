import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('figures-quoted', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('figures-quoted', {})).toEqual([]);
  });

  it('finds a figure that is not printed', () => {
    const faults = faultsOf(
      'figures-quoted',
      replaceIn('data/results/first2020.yaml', "fid: '65.33'", "fid: '65.34'"),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.fid',
    });
    expect(faults[0]?.problem).toContain('65.34');
    expect(faults[0]?.remedy).toContain('unquoted');
  });

  it('finds a claim that is not printed', () => {
    const faults = faultsOf(
      'figures-quoted',
      replaceIn('data/results/first2020.yaml', 'macs: 21.2x', 'macs: 22x'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.claimed.macs',
    });
    expect(faults[0]?.problem).toContain('22x');
    expect(faults[0]?.remedy).toContain('unquoted');
  });

  it('does not take a part of a number for the number', () => {
    const faults = faultsOf(
      'figures-quoted',
      replaceIn('data/results/first2020.yaml', "fid: '65.33'", "fid: '5.33'"),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.fid',
    });
    expect(faults[0]?.problem).toContain('5.33');
    expect(faults[0]?.remedy).toContain('unquoted');
  });

  it('finds a mark that is no longer needed', () => {
    const faults = faultsOf(
      'figures-quoted',
      replaceIn('data/results/second2021.yaml', '[weightBits]', '[weightBits, fid]'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.1.unquoted',
    });
    expect(faults[0]?.problem).toContain('fid');
    expect(faults[0]?.remedy).toContain('Take "fid" out');
  });

  it('finds a mark without a cell', () => {
    const faults = faultsOf(
      'figures-quoted',
      replaceIn('data/results/second2021.yaml', '[weightBits]', '[weightBits, macs]'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.1.unquoted',
    });
    expect(faults[0]?.problem).toContain('macs');
    expect(faults[0]?.remedy).toContain('Take "macs" out');
  });
});
