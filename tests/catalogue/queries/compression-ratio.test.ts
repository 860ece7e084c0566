import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClaimedRatio } from '../../../src/catalogue/claimed-ratio.ts';
import { parseQuantity } from '../../../src/catalogue/quantity.ts';
import { computeRatio, judgeClaim } from '../../../src/catalogue/queries/compression-ratio.ts';

const macs = (printed: string) => parseQuantity(printed, 'operations');

describe('computeRatio', () => {
  it('gives 56.8G / 2.67G with the interval [21.215, 21.332] that the digits allow', () => {
    const ratio = computeRatio(macs('56.8G'), macs('2.67G'));
    expect(ratio?.value).toBeCloseTo(21.2734, 4);
    expect(ratio?.interval?.[0]).toBeCloseTo(56.75 / 2.675, 9);
    expect(ratio?.interval?.[0]).toBeCloseTo(21.215, 3);
    expect(ratio?.interval?.[1]).toBeCloseTo(21.332, 3);
  });

  it('always lies inside its own interval', () => {
    const figure = fc.integer({ min: 11, max: 99999 }).map((n) => `${(n / 100).toFixed(2)}G`);
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const ratio = computeRatio(macs(a), macs(b));
        if (!ratio?.interval) throw new Error(`no interval for ${a} / ${b}`);
        expect(ratio.interval[0]).toBeLessThanOrEqual(ratio.value);
        expect(ratio.interval[1]).toBeGreaterThanOrEqual(ratio.value);
      }),
    );
  });

  it('refuses text, zero and unlike units', () => {
    expect(computeRatio(macs('56.8G'), macs('see text'))).toBeNull();
    expect(computeRatio(macs('56.8G'), macs('0'))).toBeNull();
    expect(computeRatio(parseQuantity('43.5 MB', 'bytes'), parseQuantity('900 kB', 'bytes'))).toBeNull();
  });

  it('gives no interval for a bound, whose digits limit nothing', () => {
    expect(computeRatio(macs('56.8G'), macs('up to 2.67G'))?.interval).toBeNull();
  });
});

describe('judgeClaim', () => {
  /** MACs and claims as printed in Figure 1 of GAN Compression (Li et al. 2020). */
  it.each([
    ['56.8G', '2.67G', '21.2x'],
    ['56.8G', '4.81G', '11.8x'],
    ['281G', '31.7G', '8.8x'],
  ])('finds that %s to %s agrees with the printed %s', (baseline, compressed, claim) => {
    expect(judgeClaim(parseClaimedRatio(claim), computeRatio(macs(baseline), macs(compressed)))).toBe(
      'agrees',
    );
  });

  it('marks a claim that the printed figures cannot yield', () => {
    expect(judgeClaim(parseClaimedRatio('23.6x'), computeRatio(macs('56.8G'), macs('2.67G')))).toBe(
      'outside',
    );
  });

  it('does not judge a bound or a ratio that cannot be computed', () => {
    expect(judgeClaim(parseClaimedRatio('over 40×'), computeRatio(macs('56.8G'), macs('1G')))).toBe(
      'not-checkable',
    );
    expect(judgeClaim(parseClaimedRatio('21.2x'), null)).toBe('not-checkable');
  });
});
