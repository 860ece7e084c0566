import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

describe('techniques-form-a-tree', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('techniques-form-a-tree', {})).toEqual([]);
  });

  it('finds a parent that is no technique', () => {
    const faults = faultsOf(
      'techniques-form-a-tree',
      replaceIn('content/techniques/pruning.mdx', 'parent: lossy', 'parent: losy'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'content/techniques/pruning.mdx', field: 'parent' });
    expect(faults[0]?.problem).toContain('losy');
    expect(faults[0]?.remedy).toContain('Did you mean "lossy"');
  });

  it('finds a root that is no track', () => {
    const faults = faultsOf(
      'techniques-form-a-tree',
      replaceIn('content/techniques/pruning.mdx', 'parent: lossy\n', ''),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'content/techniques/pruning.mdx', field: 'parent' });
    expect(faults[0]?.problem).toContain('three tracks');
    expect(faults[0]?.remedy).toContain('memory-compression');
  });

  it('finds parents that lead in a circle', () => {
    const faults = faultsOf(
      'techniques-form-a-tree',
      replaceIn('content/techniques/lossy.mdx', 'parent: memory-compression', 'parent: pruning'),
    );
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatchObject({ file: 'content/techniques/lossy.mdx', field: 'parent' });
    expect(faults[0]?.problem).toContain('circle');
    expect(faults[0]?.remedy).toContain('memory-compression');
  });
});
