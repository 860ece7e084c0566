import { describe, expect, it } from 'vitest';
import { faultsOf, soundFiles } from '../sound-files.ts';

describe('benchmarks-distinct', () => {
  it('finds nothing in sound files', () => {
    expect(faultsOf('benchmarks-distinct', {})).toEqual([]);
  });

  it('finds a second benchmark of the same meaning', () => {
    const faults = faultsOf('benchmarks-distinct', {
      'data/vocabulary/benchmarks.yaml': `${soundFiles['data/vocabulary/benchmarks.yaml'] ?? ''}\n- { id: second, label: Second, gan: cyclegan, task: image-to-image-unpaired, dataset: horse2zebra, added: 2026-11-24 }`,
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/vocabulary/benchmarks.yaml', field: 'second.id' });
    expect(faults[0]?.problem).toContain('cyclegan-horse2zebra');
    expect(faults[0]?.remedy).toContain('alias');
  });
});
