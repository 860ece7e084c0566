import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('restatements-hold', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('restatements-hold', {})).toEqual([]);
  });

  it('finds a row that does not exist', () => {
    const faults = faultsOf(
      'restatements-hold',
      replaceIn(
        'data/results/second2021.yaml',
        'restates: first2020.table.ours',
        'restates: first2020.table.our',
      ),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.0.restates',
    });
    expect(faults[0]?.problem).toContain('no row');
    expect(faults[0]?.remedy).toContain('Did you mean "first2020.table.ours"');
  });

  it('finds a row that prints another figure', () => {
    const faults = faultsOf(
      'restatements-hold',
      replaceIn(
        'data/results/second2021.yaml',
        'fid: \'65.33\', printed: "First | 65.33"',
        'fid: \'66\', printed: "First | 66"',
      ),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.0.restates',
    });
    expect(faults[0]?.problem).toContain('shares no figure');
    expect(faults[0]?.remedy).toContain('Take `restates` out');
  });

  it('asks for the first of a chain', () => {
    const faults = faultsOf(
      'restatements-hold',
      replaceIn(
        'data/results/second2021.yaml',
        "fid: '60.1'",
        "restates: second2021.table.first, fid: '60.1'",
      ),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/second2021.yaml',
      field: 'second2021-table.rows.1.restates',
    });
    expect(faults[0]?.problem).toContain('itself');
    expect(faults[0]?.remedy).toContain('first2020.table.ours');
  });
});
