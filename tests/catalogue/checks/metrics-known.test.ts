import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('metrics-known', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('metrics-known', {})).toEqual([]);
  });

  it('names the nearest metric of a mistyped one', () => {
    const faults = faultsOf(
      'metrics-known',
      replaceIn('data/results/first2020.yaml', 'macs: 2.67G', 'mcas: 2.67G'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.mcas',
    });
    expect(faults[0]?.problem).toContain('mcas');
    expect(faults[0]?.remedy).toContain('Did you mean "macs"');
  });

  it('names the nearest field of a mistyped one', () => {
    const faults = faultsOf(
      'metrics-known',
      replaceIn('data/results/first2020.yaml', 'pairedBaseline', 'pairedBaselin'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.pairedBaselin',
    });
    expect(faults[0]?.problem).toContain('pairedBaselin');
    expect(faults[0]?.remedy).toContain('Did you mean "pairedBaseline"');
  });
});
