import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('tables-placed', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('tables-placed', {})).toEqual([]);
  });

  it('finds a table without a benchmark and without a reason', () => {
    const faults = faultsOf(
      'tables-placed',
      replaceIn('data/results/second2021.yaml', '  noBenchmark: The source names no data set.\n', ''),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/results/second2021.yaml', field: 'second2021-claims' });
    expect(faults[0]?.problem).toContain('does not say why');
    expect(faults[0]?.remedy).toContain('noBenchmark');
  });

  it('finds a table outside benchmarks without a network', () => {
    const faults = faultsOf(
      'tables-placed',
      replaceIn('data/results/second2021.yaml', '  gan: cyclegan\n', ''),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/results/second2021.yaml', field: 'second2021-claims' });
    expect(faults[0]?.problem).toContain('network and task');
    expect(faults[0]?.remedy).toContain('Add `gan`');
  });

  it('finds a network said twice', () => {
    const faults = faultsOf(
      'tables-placed',
      replaceIn(
        'data/results/first2020.yaml',
        '  benchmark: cyclegan-horse2zebra',
        '  benchmark: cyclegan-horse2zebra\n  gan: cyclegan',
      ),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/results/first2020.yaml', field: 'first2020-table.gan' });
    expect(faults[0]?.problem).toContain('said twice');
    expect(faults[0]?.remedy).toContain('Take `gan` out');
  });
});
