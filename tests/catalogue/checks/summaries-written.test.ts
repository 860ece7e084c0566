import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('summaries-written', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('summaries-written', {})).toEqual([]);
  });

  it('finds a paper without text', () => {
    const faults = faultsOf(
      'summaries-written',
      replaceIn('content/papers/first2020.mdx', 'It makes a generator smaller.', ''),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'content/papers/first2020.mdx', field: '' });
    expect(faults[0]?.problem).toContain('no text');
    expect(faults[0]?.remedy).toContain('own words');
  });

  it('finds a placeholder', () => {
    const faults = faultsOf(
      'summaries-written',
      replaceIn('content/papers/first2020.mdx', 'It makes a generator smaller.', 'TODO: what it does'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'content/papers/first2020.mdx', field: '' });
    expect(faults[0]?.problem).toContain('placeholder');
    expect(faults[0]?.remedy).toContain('Fill it in');
  });
});
