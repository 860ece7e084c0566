import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('sources-named', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('sources-named', {})).toEqual([]);
  });

  it('finds a table without an address', () => {
    const faults = faultsOf(
      'sources-named',
      replaceIn('data/results/first2020.yaml', 'url: https://example.org/readme, ', ''),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/results/first2020.yaml', field: 'first2020-table.source' });
    expect(faults[0]?.problem).toContain('no address');
    expect(faults[0]?.remedy).toContain('whereSought');
  });

  it('finds a source of a paper without an address', () => {
    const faults = faultsOf(
      'sources-named',
      replaceIn('content/papers/first2020.mdx', '- url: https://example.org/paper\n    locator', '- locator'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'content/papers/first2020.mdx', field: 'sources.0' });
    expect(faults[0]?.problem).toContain('no address');
    expect(faults[0]?.remedy).toContain('whereSought');
  });

  it('finds a sameAs without an address', () => {
    const faults = faultsOf(
      'sources-named',
      replaceIn('data/protocols/fid-same.yaml', 'source: { url: https://example.org/readme, ', 'source: { '),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/protocols/fid-same.yaml', field: 'sameAs.0.source' });
    expect(faults[0]?.problem).toContain('no address');
    expect(faults[0]?.remedy).toContain('whereSought');
  });
});
