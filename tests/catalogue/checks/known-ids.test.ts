import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('known-ids', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('known-ids', {})).toEqual([]);
  });

  it('names the nearest known id of a mistyped technique', () => {
    const faults = faultsOf(
      'known-ids',
      replaceIn('content/papers/first2020.mdx', '[pruning]', '[prunning]'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'content/papers/first2020.mdx', field: 'techniques' });
    expect(faults[0]?.problem).toContain('prunning');
    expect(faults[0]?.remedy).toContain('Did you mean "pruning"');
  });

  it('finds an unknown paper of a row', () => {
    const faults = faultsOf(
      'known-ids',
      replaceIn('data/results/first2020.yaml', 'paper: first2020', 'paper: first2019'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/results/first2020.yaml',
      field: 'first2020-table.rows.1.paper',
    });
    expect(faults[0]?.problem).toContain('first2019');
    expect(faults[0]?.remedy).toContain('Did you mean "first2020"');
  });

  it('finds an unknown data set of a benchmark', () => {
    const faults = faultsOf(
      'known-ids',
      replaceIn('data/vocabulary/benchmarks.yaml', 'dataset: horse2zebra', 'dataset: horses'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'data/vocabulary/benchmarks.yaml',
      field: 'cyclegan-horse2zebra.dataset',
    });
    expect(faults[0]?.problem).toContain('horses');
    expect(faults[0]?.remedy).toContain('data/vocabulary/datasets.yaml');
  });

  it('finds an unknown paper of a problem', () => {
    const faults = faultsOf(
      'known-ids',
      replaceIn('content/problems/encoding.mdx', '[first2020]', '[third2022]'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'content/problems/encoding.mdx', field: 'papers' });
    expect(faults[0]?.problem).toContain('third2022');
    expect(faults[0]?.remedy).toContain('content/papers');
  });
});
