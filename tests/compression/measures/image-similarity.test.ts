import { describe, expect, it } from 'vitest';
import { absoluteError, signalToNoise } from '../../../src/compression/measures/signal-to-noise.ts';
import { structuralSimilarity } from '../../../src/compression/measures/structural-similarity.ts';
import { pattern } from './pattern.ts';

const first = { count: 2, height: 13, width: 15, values: pattern(390, [29, 3, 103]) };
const noise = pattern(390, [31, 5, 89]);
const second = {
  ...first,
  values: first.values.map((value, i) => Math.min(1, value * 0.8 + noise[i] * 0.3)),
};

describe('similarity of images pair by pair', () => {
  it('is in decibels what a known error gives: a difference of 0.1 everywhere is 20 dB', () => {
    const black = { count: 1, height: 1, width: 4, values: new Float32Array(4) };
    const grey = { ...black, values: new Float32Array(4).fill(0.1) };
    expect(signalToNoise(black, grey)[0]).toBeCloseTo(20, 5);
    expect(signalToNoise(black, black)[0]).toBe(Infinity);
    expect(absoluteError(black, grey)[0]).toBeCloseTo(0.1, 7);
  });

  it('equals numpy, for structure by the two-dimensional window and centred sums', () => {
    const close = (found: Float64Array, expected: number[]) =>
      found.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 5));
    close(structuralSimilarity(first, second), [0.9266793634096293, 0.9250295272341759]);
    close(signalToNoise(first, second), [18.93176453919127, 18.71595350440617]);
    close(absoluteError(first, second), [0.09302296784634774, 0.09483867622195528]);
  });

  it('is one in structure for equal images', () => {
    expect(structuralSimilarity(first, first)[1]).toBeCloseTo(1, 12);
  });

  it('refuses images of other number or size, and structure below its window', () => {
    expect(() => signalToNoise(first, { ...second, count: 1 })).toThrow(/cannot be compared/);
    const tiny = { count: 1, height: 4, width: 4, values: new Float32Array(16) };
    expect(() => structuralSimilarity(tiny, tiny)).toThrow(/11x11/);
  });
});
