import { describe, expect, it } from 'vitest';
import { faultsOf, soundFiles } from '../sound-files.ts';

describe('file-names', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('file-names', {})).toEqual([]);
  });

  it('finds a name with capitals', () => {
    const faults = faultsOf('file-names', {
      'content/papers/First2020.mdx': soundFiles['content/papers/first2020.mdx'] ?? '',
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'content/papers/First2020.mdx', field: '' });
    expect(faults[0]?.problem).toContain('First2020');
    expect(faults[0]?.remedy).toContain('lower case');
  });

  it('finds results of a paper that is not there', () => {
    const faults = faultsOf('file-names', {
      'data/results/third2022.yaml': (soundFiles['data/results/first2020.yaml'] ?? '').replaceAll(
        'first2020',
        'third2022',
      ),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/results/third2022.yaml', field: '' });
    expect(faults[0]?.problem).toContain('third2022');
    expect(faults[0]?.remedy).toContain('content/papers');
  });
});
