import { describe, expect, it } from 'vitest';
import { countCoverage } from '../../../src/catalogue/queries/count-coverage.ts';
import { loadWith, replaceIn } from '../sound-files.ts';

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

  it('counts works whose authors were not all read as lacking them', () => {
    const some = replaceIn('content/papers/first2020.mdx', 'year:', 'authorsComplete: false\nyear:');
    const none = replaceIn('content/papers/second2021.mdx', '[Ada Lovelace, Grace Hopper]', '[]');
    expect(coverage.completeAuthors).toBe(2);
    expect(coverage.unknown).toContainEqual({ id: 'all authors', count: 0 });
    const partly = countCoverage(loadWith(some).catalogue);
    expect(partly.completeAuthors).toBe(1);
    expect(partly.unknown).toContainEqual({ id: 'all authors', count: 1 });
    expect(countCoverage(loadWith({ ...some, ...none }).catalogue).completeAuthors).toBe(0);
  });

  it('counts works on GAN compression proper', () => {
    expect(coverage.compressionWorks).toBe(2);
    const other = replaceIn(
      'content/papers/second2021.mdx',
      'subject: gan-compression',
      'subject: neighbour',
    );
    expect(countCoverage(loadWith(other).catalogue).compressionWorks).toBe(1);
  });

  it('counts a row as paired on both when it shares a quality and a cost metric with its baseline', () => {
    const file = 'data/results/first2020.yaml';
    expect(coverage.pairedOnBoth).toEqual({ rows: 1, papers: 1 });
    const noCost = replaceIn(file, 'params: 11.4M, macs: 56.8G, ', '');
    expect(countCoverage(loadWith(noCost).catalogue).pairedOnBoth).toEqual({ rows: 0, papers: 0 });
    const otherCost = replaceIn(file, 'params: 11.4M, macs: 56.8G, ', "weightBits: '32', ");
    expect(countCoverage(loadWith(otherCost).catalogue).pairedOnBoth).toEqual({ rows: 0, papers: 0 });
    const noQuality = replaceIn(file, "fid: '65.75', ", '');
    expect(countCoverage(loadWith(noQuality).catalogue).pairedOnBoth).toEqual({ rows: 0, papers: 0 });
    const more = replaceIn(
      'data/results/second2021.yaml',
      "size: 2.67 MB, sparsity: 90%, weightBits: '8', fid: '60.1'",
      "pairedBaseline: First, size: 2.67 MB, sparsity: 90%, weightBits: '8', fid: '60.1'",
    );
    const withCost = {
      'data/results/second2021.yaml': (more['data/results/second2021.yaml'] ?? '').replace(
        "fid: '65.33'",
        "size: 10 MB, fid: '65.33'",
      ),
    };
    expect(countCoverage(loadWith(withCost).catalogue).pairedOnBoth).toEqual({ rows: 2, papers: 2 });
  });

  it('counts tables whose quality metric has a protocol', () => {
    expect(coverage.protocols).toEqual({ stated: 1, asked: 2 });
  });
});
