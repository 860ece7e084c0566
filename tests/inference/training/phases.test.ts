import { describe, expect, it } from 'vitest';
import { fallingValue, phaseValue } from '../../../src/inference/training/phases.ts';

const phases = [
  { until: 10, value: 1 },
  { until: 30, value: 0.4 },
];

describe('phases of a schedule', () => {
  it('hold their value up to their end, the last one for ever', () => {
    expect([0, 9, 10, 29, 99].map((step) => phaseValue(phases, step))).toEqual([1, 1, 0.4, 0.4, 0.4]);
  });

  it('fall to a tenth along half a cosine and start anew', () => {
    // Half way the cosine is zero: 0.1 + 0.9 / 2 = 0.55 of the value.
    const found = [0, 5, 10, 20, 30, 99].map((step) => fallingValue(phases, step));
    [1, 0.55, 0.4, 0.22, 0.04, 0.04].forEach((value, i) => expect(found[i]).toBeCloseTo(value, 12));
  });
});
