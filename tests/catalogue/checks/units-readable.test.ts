import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('units-readable', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('units-readable', {})).toEqual([]);
  });

  it('finds a suffix that counts nothing', () => {
    const faults = faultsOf(
      'units-readable',
      replaceIn('data/results/first2020.yaml', 'params: 0.342M', 'params: 0.342Q'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.params',
    });
    expect(faults[0]?.problem).toContain('0.342Q');
    expect(faults[0]?.remedy).toContain('11.4M');
  });

  it('finds bytes without a unit', () => {
    const faults = faultsOf(
      'units-readable',
      replaceIn('data/results/second2021.yaml', 'size: 2.67 MB', "size: '2.67'"),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.1.size',
    });
    expect(faults[0]?.problem).toContain('2.67');
    expect(faults[0]?.remedy).toContain('the unit is needed');
  });
});
