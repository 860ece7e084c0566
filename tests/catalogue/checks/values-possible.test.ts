import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('values-possible', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('values-possible', {})).toEqual([]);
  });

  it('finds a negative size', () => {
    const faults = faultsOf(
      'values-possible',
      replaceIn('data/results/second2021.yaml', 'size: 2.67 MB', 'size: -2.67 MB'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.1.size',
    });
    expect(faults[0]?.problem).toContain('negative');
    expect(faults[0]?.remedy).toContain('source again');
  });

  it('finds a sparsity above 1', () => {
    const faults = faultsOf(
      'values-possible',
      replaceIn('data/results/second2021.yaml', 'sparsity: 90%', "sparsity: '90'"),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.1.sparsity',
    });
    expect(faults[0]?.problem).toContain('above 1');
    expect(faults[0]?.remedy).toContain('source again');
  });

  it('finds a weight of 320 bits', () => {
    const faults = faultsOf(
      'values-possible',
      replaceIn('data/results/second2021.yaml', "weightBits: '8'", "weightBits: '320'"),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.1.weightBits',
    });
    expect(faults[0]?.problem).toContain('64 bits');
    expect(faults[0]?.remedy).toContain('source again');
  });
});
