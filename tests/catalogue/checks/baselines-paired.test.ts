import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('baselines-paired', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('baselines-paired', {})).toEqual([]);
  });

  it('names the nearest row of a mistyped baseline', () => {
    const faults = faultsOf(
      'baselines-paired',
      replaceIn('data/results/first2020.yaml', 'pairedBaseline: Original', 'pairedBaseline: Orignal'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.pairedBaseline',
    });
    expect(faults[0]?.problem).toContain('Orignal');
    expect(faults[0]?.remedy).toContain('Did you mean "Original"');
  });

  it('finds a row that is its own baseline', () => {
    const faults = faultsOf(
      'baselines-paired',
      replaceIn('data/results/first2020.yaml', 'pairedBaseline: Original', 'pairedBaseline: Ours'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.pairedBaseline',
    });
    expect(faults[0]?.problem).toContain('own baseline');
    expect(faults[0]?.remedy).toContain('Ours');
  });

  it('asks for an id where two rows have one name', () => {
    const faults = faultsOf(
      'baselines-paired',
      replaceIn('data/results/first2020.yaml', 'method: Ours', 'method: Original'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.pairedBaseline',
    });
    expect(faults[0]?.problem).toContain('Several rows');
    expect(faults[0]?.remedy).toContain('id of the row');
  });
});
