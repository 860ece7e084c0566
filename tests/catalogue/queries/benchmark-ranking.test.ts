import { describe, expect, it } from 'vitest';
import { rankBenchmarks } from '../../../src/catalogue/queries/benchmark-ranking.ts';
import { loadWith, replaceIn } from '../sound-files.ts';

describe('rankBenchmarks', () => {
  it('counts rows with quality and cost once, and their works', () => {
    const [standing] = rankBenchmarks(loadWith().catalogue);
    expect(standing).toMatchObject({
      rows: 4,
      comparable: 3,
      papers: ['first2020', 'second2021'],
      protocols: ['fid-test'],
      years: [2020, 2020],
    });
  });

  it('leaves out listings that name no origin', () => {
    const listing = replaceIn(
      'data/results/second2021.yaml',
      'evidence: paper-table',
      'evidence: aggregator',
    );
    expect(rankBenchmarks(loadWith(listing).catalogue)[0]?.comparable).toBe(2);
  });

  it('puts the benchmark with more to compare first', () => {
    const two = replaceIn(
      'data/vocabulary/benchmarks.yaml',
      '- { id: cyclegan-horse2zebra',
      '- { id: another, label: Another, gan: cyclegan, task: image-to-image-unpaired, dataset: horse2zebra, resolution: 256, added: 2026-11-24 }\n- { id: cyclegan-horse2zebra',
    );
    const ids = rankBenchmarks(loadWith(two).catalogue).map(({ benchmark }) => benchmark.id);
    expect(ids).toEqual(['cyclegan-horse2zebra', 'another']);
  });
});
