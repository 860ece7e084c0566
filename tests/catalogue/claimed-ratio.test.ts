import { describe, expect, it } from 'vitest';
import { parseClaimedRatio } from '../../src/catalogue/claimed-ratio.ts';

describe('parseClaimedRatio', () => {
  it.each([
    ['21.2x', 21.2],
    ['21.2×', 21.2],
    ['87:1', 87],
    ['240x vs GPU', 240],
    ['75%', undefined],
    ['36% fewer', 1 / 0.64],
    ['97% less', 1 / 0.03],
    ['0.72% of WCT2', 1 / 0.0072],
    ['2.3-107.4×', undefined],
    ['1.6x~23x vs CMOS', undefined],
    ['additional 4x', undefined],
  ])('reads "%s" as %s', (printed, value) => {
    const read = parseClaimedRatio(printed);
    expect(read.printed).toBe(printed);
    if (value === undefined) expect(read.value).toBeUndefined();
    else expect(read.value).toBeCloseTo(value, 9);
  });

  it.each([
    ['over 40×', 'at least'],
    ['up to 8.3x memory saving', 'at most'],
    ['~2×', 'about'],
    ['at least 20% fewer', 'at least'],
  ])('keeps the hedge of "%s" and gives no interval', (printed, qualifier) => {
    const read = parseClaimedRatio(printed);
    expect(read.qualifier).toBe(qualifier);
    expect(read.interval).toBeUndefined();
  });

  it('takes a claim to be rounded or cut off after its last digit', () => {
    const [low, high] = parseClaimedRatio('8.8x').interval ?? [];
    expect(low).toBeCloseTo(8.75, 9);
    expect(high).toBeCloseTo(8.9, 9);
  });

  it('turns the interval of a share around', () => {
    const [low, high] = parseClaimedRatio('75% fewer').interval ?? [];
    expect(low).toBeCloseTo(1 / 0.255, 9);
    expect(high).toBeCloseTo(1 / 0.245, 9);
  });
});
