import { describe, expect, it } from 'vitest';
import { findRowRatios } from '../../../src/catalogue/queries/row-ratios.ts';
import { loadWith, replaceIn } from '../sound-files.ts';

function ratiosOf(id: string, changes = {}) {
  const { catalogue } = loadWith(changes);
  const row = catalogue.rows.get(id);
  return row === undefined ? [] : findRowRatios(row, catalogue);
}

describe('findRowRatios', () => {
  it('holds the claim of GAN Compression, 21.2x, against 56.8G and 2.67G', () => {
    const [claim] = ratiosOf('first2020.table.ours');
    expect(claim).toMatchObject({ metric: 'macs', of: 'macs', verdict: 'agrees' });
    expect(claim?.computed?.value).toBeCloseTo(56.8 / 2.67, 9);
    expect(claim?.computed?.interval?.[0]).toBeCloseTo(56.75 / 2.675, 9);
    expect(claim?.computed?.interval?.[1]).toBeCloseTo(56.85 / 2.665, 9);
  });

  it('marks a planted wrong claim', () => {
    const planted = replaceIn('data/results/first2020.yaml', 'macs: 21.2x', 'macs: 24x');
    expect(ratiosOf('first2020.table.ours', planted)[0]?.verdict).toBe('outside');
  });

  it('computes ratios that nobody claims', () => {
    const params = ratiosOf('first2020.table.ours').find(({ metric }) => metric === 'params');
    expect(params?.claimed).toBeNull();
    expect(params?.computed?.value).toBeCloseTo(11.4 / 0.342, 9);
  });

  it('computes nothing for an unpaired row and leaves its claim unchecked', () => {
    expect(ratiosOf('second2021.table.ours')).toEqual([]);
    expect(ratiosOf('second2021.claims.ours')).toMatchObject([
      { of: 'params', computed: null, verdict: 'not-checkable' },
    ]);
  });

  it('never holds MACs against FLOPs', () => {
    const flops = replaceIn('data/results/first2020.yaml', 'macs: 2.67G, fid', 'flops: 2.67G, fid');
    expect(ratiosOf('first2020.table.ours', flops)[0]?.verdict).toBe('not-checkable');
  });
});
