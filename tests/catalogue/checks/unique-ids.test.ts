import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('unique-ids', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('unique-ids', {})).toEqual([]);
  });

  it('finds a row id that another file uses', () => {
    const faults = faultsOf(
      'unique-ids',
      replaceIn('data/results/second2021.yaml', 'id: second2021.table.first,', 'id: first2020.table.ours,'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.0.id',
    });
    expect(faults[0]?.problem).toContain('first2020.table.ours');
    expect(faults[0]?.remedy).toContain('older one may be cited');
  });

  it('finds a table id that is used twice', () => {
    const faults = faultsOf(
      'unique-ids',
      replaceIn('data/results/second2021.yaml', 'id: second2021-claims', 'id: second2021-table'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/results/second2021.yaml', field: 'second2021-table.id' });
    expect(faults[0]?.problem).toContain('second2021-table');
    expect(faults[0]?.remedy).toContain('Choose another id');
  });

  it('finds an alias that is an id', () => {
    const faults = faultsOf(
      'unique-ids',
      replaceIn('data/vocabulary/benchmarks.yaml', 'cyclegan-h2z', 'cyclegan-horse2zebra'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/vocabulary/benchmarks.yaml',
      field: 'cyclegan-horse2zebra.aliases',
    });
    expect(faults[0]?.problem).toContain('cyclegan-horse2zebra');
    expect(faults[0]?.remedy).toContain('Choose another id');
  });
});
