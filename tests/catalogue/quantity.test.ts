import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInterval, hasUnknownUnit, parseQuantity } from '../../src/catalogue/quantity.ts';
import { type MetricUnit } from '../../src/catalogue/schemas/vocabulary.ts';

describe('parseQuantity', () => {
  it.each<[string, MetricUnit, object]>([
    ['11.4M', 'count', { value: 11_400_000, step: 100_000 }],
    ['0.27634M', 'count', { value: 276_340, step: 10 }],
    ['11,868', 'count', { value: 11_868, step: 1 }],
    ['56.8G', 'operations', { value: 56_800_000_000, step: 100_000_000 }],
    ['8.32B', 'operations', { value: 8_320_000_000, step: 10_000_000 }],
    ['2.67e17', 'operations', { value: 2.67e17, step: 1e15 }],
    ['2.67 MB', 'bytes', { value: 2.67, step: 0.01, unit: 'MB' }],
    ['8.17 Mb', 'bytes', { value: 8.17, step: 0.01, unit: 'Mb' }],
    ['19.30%', 'share', { value: 0.193, step: 0.0001 }],
    ['0.603', 'share', { value: 0.603, step: 0.001 }],
    ['61.04', 'percent', { value: 61.04, step: 0.01, unit: '%' }],
    ['43 dB', 'decibel', { value: 43, step: 1, unit: 'dB' }],
    ['4.3s', 'time', { value: 4.3, step: 0.1, unit: 's' }],
    ['9.27', 'time', { value: 9.27, step: 0.01 }],
    ['about 31 s', 'time', { value: 31, step: 1, unit: 's', qualifier: 'about' }],
    ['up to 200', 'per-second', { value: 200, step: 1, qualifier: 'at most' }],
    ['over 105', 'per-second', { value: 105, step: 1, qualifier: 'at least' }],
    ['63.1±0.4', 'distance', { value: 63.1, step: 0.1, spread: 0.4 }],
    ['21.7±.01', 'distance', { value: 21.7, step: 0.1, spread: 0.01 }],
  ])('reads "%s" as %s', (printed, unit, expected) => {
    expect(parseQuantity(printed, unit)).toEqual({ printed, ...expected });
  });

  it.each<[string, MetricUnit]>([
    ['a little larger than 1 MB', 'bytes'],
    ['67%-74%', 'share'],
    ['4/8', 'bits'],
    ['11.4', 'bytes'],
    ['6.2x energy efficiency', 'text'],
    ['', 'count'],
    ['±', 'distance'],
    ['N/A', 'distance'],
  ])('leaves "%s" as text', (printed, unit) => {
    expect(parseQuantity(printed, unit)).toEqual({ printed });
  });

  it('keeps the printed cell and never yields a number that is not finite', () => {
    const units: MetricUnit[] = ['count', 'operations', 'bytes', 'share', 'time', 'distance'];
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...units), (printed, unit) => {
        const quantity = parseQuantity(printed, unit);
        expect(quantity.printed).toBe(printed);
        expect(Number.isNaN(quantity.value ?? 0)).toBe(false);
      }),
    );
  });
});

describe('hasUnknownUnit', () => {
  it.each<[string, MetricUnit, boolean]>([
    ['11.4Q', 'count', true],
    ['2.67 MBs', 'bytes', true],
    ['2.67', 'bytes', true],
    ['2.67 MB', 'bytes', false],
    ['a little larger than 1 MB', 'bytes', false],
    ['67%-74%', 'share', false],
  ])('judges "%s" as a cell of %s', (printed, unit, expected) => {
    expect(hasUnknownUnit(printed, unit)).toBe(expected);
  });
});

describe('findInterval', () => {
  it('gives half a unit of the last printed digit to both sides', () => {
    expect(findInterval(parseQuantity('56.8G', 'operations'))).toEqual([56.75e9, 56.85e9]);
    const [low, high] = findInterval(parseQuantity('65.70', 'distance')) ?? [];
    expect(low).toBeCloseTo(65.695, 9);
    expect(high).toBeCloseTo(65.705, 9);
  });

  it('gives none for bounds, estimates and text', () => {
    expect(findInterval(parseQuantity('up to 200', 'per-second'))).toBeNull();
    expect(findInterval(parseQuantity('4/8', 'bits'))).toBeNull();
  });
});
