import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../src/catalogue/quantity.ts';
import type { ComparedRow, Comparison } from '../../../src/catalogue/queries/comparison.ts';
import { findPairedRatios } from '../../../src/catalogue/queries/paired-ratios.ts';
import { fixture } from '../../charts/comparison-fixture.ts';

const wanted = { costs: ['params', 'macs', 'size'], qualities: ['fid', 'psnr'] };
const [first] = fixture.rows;
const withRows = (...rows: Partial<ComparedRow>[]): Comparison => ({
  ...fixture,
  rows: rows.map((row) => ({ ...first, ...row })),
});
const count = (printed: string) => parseQuantity(printed, 'count');
const distance = (printed: string) => parseQuantity(printed, 'distance');
const bytes = (printed: string) => parseQuantity(printed, 'bytes');
const large = { id: 'large', measures: { params: count('10M'), fid: distance('20') } };
const small = (measures: ComparedRow['measures'], more: Partial<ComparedRow> = {}): Partial<ComparedRow> => ({
  ...{ id: 'small', role: 'compressed', baseline: 'large', measures },
  ...more,
});

describe('findPairedRatios', () => {
  it('gives what the figures of a row and its baseline make: 11.4 / 0.342, 56.8 / 2.67, 65.33 / 65.75', () => {
    const pair = findPairedRatios(fixture, wanted).find(({ row }) => row === 'gc.paper');
    expect(pair?.costs['params']?.ratio).toBeCloseTo(33.3333, 4);
    expect(pair?.costs['macs']?.ratio).toBeCloseTo(21.2734, 4);
    expect(pair?.qualities['fid']?.ratio).toBeCloseTo(0.993612, 6);
    expect(pair?.qualities['fid']).toMatchObject({ from: '65.75', to: '65.33' });
    expect(pair).toMatchObject({
      reportedIn: 'li2020gancompression',
      work: 'Li et al. 2020',
      setting: 'CycleGAN on horse2zebra',
    });
  });

  it('leaves out baselines, unpaired rows, rows of aggregators and rows whose quality is text', () => {
    const ids = findPairedRatios(fixture, wanted).map(({ row }) => row);
    expect(ids).toEqual(['gc.paper', 'gc.retrained', 'gc.fast']);
  });

  it('never mixes measures: sizes in bytes do not stand in for parameters, nor the other way', () => {
    const rows = withRows(
      { id: 'large', measures: { size: bytes('40 MB'), params: count('10M'), fid: distance('20') } },
      small({ size: bytes('4 MB'), fid: distance('25') }),
    );
    const [pair] = findPairedRatios(rows, wanted);
    expect(pair?.costs).toEqual({ size: { ratio: 10, from: '40 MB', to: '4 MB' } });
    expect(pair?.qualities['fid']?.ratio).toBe(1.25);
  });

  it('computes nothing from bounds, nor from sizes in different units', () => {
    const bound = withRows(large, small({ params: count('up to 2M'), fid: distance('25') }));
    expect(findPairedRatios(bound, wanted)).toEqual([]);
    const units = withRows(
      { id: 'large', measures: { size: bytes('1 GB'), fid: distance('20') } },
      small({ size: bytes('4 MB'), fid: distance('25') }),
    );
    expect(findPairedRatios(units, wanted)).toEqual([]);
  });

  it('takes a restated measurement once', () => {
    const figures = { params: count('2M'), fid: distance('25') };
    const twice = withRows(large, small(figures), small(figures, { id: 'copy', restates: 'small' }));
    expect(findPairedRatios(twice, wanted).map(({ row }) => row)).toEqual(['small']);
  });
});
