import { expect, it } from 'vitest';
import { errorBetween, weightErrors } from '../../../src/compression/measures/weight-error.ts';
import { bareModel } from '../run-technique.ts';

it('errorBetween by hand: signal 25, noise 0.25 gives 20 dB', () => {
  expect(errorBetween(Float32Array.of(3, 4), Float32Array.of(3, 4.5))).toEqual({
    meanSquaredError: 0.125,
    signalToNoise: expect.closeTo(20, 10) as number,
    largest: 0.5,
  });
  expect(errorBetween(Float32Array.of(3), Float32Array.of(3)).signalToNoise).toBeNull();
});

it('weightErrors leaves out weights that are new or have another shape', () => {
  const before = bareModel({ a: { shape: [2], values: [1, 2] }, b: { shape: [2], values: [1, 2] } });
  const after = bareModel({
    a: { shape: [2], values: [1, 3] },
    b: { shape: [1], values: [1] },
    c: { shape: [1], values: [1] },
  });
  expect(weightErrors(before, after).map(({ name }) => name)).toEqual(['a']);
});
