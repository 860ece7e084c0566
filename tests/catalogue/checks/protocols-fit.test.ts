import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('protocols-fit', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('protocols-fit', {})).toEqual([]);
  });

  it('names the nearest protocol of a mistyped one', () => {
    const faults = faultsOf(
      'protocols-fit',
      replaceIn('data/results/first2020.yaml', 'fid: fid-test', 'fid: fid-tst'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.protocols.fid',
    });
    expect(faults[0]?.problem).toContain('fid-tst');
    expect(faults[0]?.remedy).toContain('Did you mean "fid-test"');
  });

  it('finds a protocol of another metric', () => {
    const faults = faultsOf(
      'protocols-fit',
      replaceIn('data/results/first2020.yaml', 'fid: fid-test', 'macs: fid-test'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.protocols.macs',
    });
    expect(faults[0]?.problem).toContain('for fid, not for macs');
    expect(faults[0]?.remedy).toContain('data/protocols');
  });

  it('finds a sameAs without its protocol', () => {
    const faults = faultsOf(
      'protocols-fit',
      replaceIn('data/protocols/fid-same.yaml', 'protocol: fid-test', 'protocol: fid-best'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/protocols/fid-same.yaml', field: 'sameAs.0.protocol' });
    expect(faults[0]?.problem).toContain('fid-best');
    expect(faults[0]?.remedy).toContain('fid-test');
  });

  it('finds a protocol of an unknown metric', () => {
    const faults = faultsOf(
      'protocols-fit',
      replaceIn('data/protocols/fid-same.yaml', 'metric: fid', 'metric: fidd'),
    );
    expect(faults.map(({ field }) => field)).toEqual(['metric', 'sameAs.0.protocol']);
    expect(faults[0]).toMatchObject({ file: 'data/protocols/fid-same.yaml', field: 'metric' });
    expect(faults[0]?.problem).toContain('fidd');
    expect(faults[0]?.remedy).toContain('Did you mean "fid"');
  });
});
