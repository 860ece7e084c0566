import { describe, expect, it } from 'vitest';
import { formatFaults } from '../src/catalogue/fault.ts';
import { checkCatalogue } from '../src/site/load-catalogue.ts';

const { catalogue, faults } = checkCatalogue();

describe('the data of the atlas', () => {
  it('have no faults', () => {
    expect(formatFaults(faults)).toBe('0 faults');
  });

  it('hold at least what the first research records held', () => {
    expect(catalogue.papers.size).toBeGreaterThanOrEqual(241);
    expect(catalogue.tables.size).toBeGreaterThanOrEqual(400);
    expect(catalogue.rows.size).toBeGreaterThanOrEqual(992);
  });

  it('read the tree of the survey: three tracks, and five lossy families', () => {
    const { index, techniques } = catalogue;
    expect([...index.childrenOfRoot].sort()).toEqual([
      'computation-optimization',
      'dataflow-optimization',
      'memory-compression',
    ]);
    expect([...(techniques.get('lossy')?.children ?? [])].sort()).toEqual([
      'encoding',
      'knowledge-distillation',
      'low-rank-factorization',
      'numeric-precision',
      'pruning',
    ]);
  });

  it('read the row of GAN Compression on horse2zebra as its README prints it', () => {
    const row = catalogue.rows.get('li2020gancompression.table-cyclegan-horse2zebra.gan-compression-paper');
    expect(row?.measures['params']?.value).toBe(342_000);
    expect(row?.measures['macs']?.value).toBe(2.67e9);
    expect(row?.measures['fid']?.value).toBe(65.33);
    expect(row?.baseline).toBe('li2020gancompression.table-cyclegan-horse2zebra.original');
    expect(row?.protocols['macs']).toBe('macs-torchprofile');
  });
});
