import { describe, expect, it } from 'vitest';
import { countCoverage } from '../../../src/catalogue/queries/count-coverage.ts';
import { loadWith } from '../sound-files.ts';

describe('countCoverage', () => {
  const coverage = countCoverage(loadWith().catalogue);

  it('counts papers at every node of the tree, largest first', () => {
    expect(coverage.papersByTechnique.at(-1)).toEqual({ id: 'knowledge-distillation', count: 1 });
    expect(coverage.papersByTechnique).toContainEqual({ id: 'lossy', count: 2 });
  });

  it('counts compressed rows, those paired and those without techniques', () => {
    expect(coverage.compressed).toEqual({ rows: 4, paired: 1, unassigned: 1 });
  });

  it('counts fields that no source gave', () => {
    expect(coverage.unknown).toContainEqual({ id: 'doi', count: 2 });
    expect(coverage.unknown).toContainEqual({ id: 'year', count: 0 });
  });

  it('counts tables whose quality metric has a protocol', () => {
    expect(coverage.protocols).toEqual({ stated: 1, asked: 2 });
  });
});
