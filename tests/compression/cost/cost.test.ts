import { expect, it } from 'vitest';
import { memoryTraffic, type LoopOrder } from '../../../src/compression/cost/memory-traffic.ts';
import { countZeroInsertion } from '../../../src/compression/cost/transposed-convolution.ts';

it('countZeroInsertion without borders: a 4x4 kernel of stride 2 does a quarter of the multiplications', () => {
  const layer = {
    input: [7, 7],
    kernel: [4, 4],
    stride: [2, 2],
    padding: [0, 0],
    output: [16, 16],
    inputChannels: 3,
    outputChannels: 5,
  } as const;
  const { dense, useful } = countZeroInsertion(layer);
  expect(useful).toBe(7 * 7 * 16 * 15);
  expect(dense).toBe(16 * 16 * 16 * 15);
});

it('countZeroInsertion agrees with a convolution of the zero-inserted map that counts its non-zero products', () => {
  const [size, k, s, p, out] = [5, 4, 2, 1, 10];
  const inserted = new Map(Array.from({ length: size }, (_, i) => [i * s, true]));
  let products = 0;
  for (let o = 0; o < out; o++) for (let t = 0; t < k; t++) if (inserted.has(o + p - t)) products++;
  const { useful, avoidedShare } = countZeroInsertion({
    input: [size, 1],
    kernel: [k, 1],
    stride: [s, 1],
    padding: [p, 0],
    output: [out, 1],
    inputChannels: 1,
    outputChannels: 1,
  });
  expect(useful).toBe(products);
  expect(avoidedShare).toBeCloseTo(1 - products / (out * k), 12);
});

const loops = { height: 4, width: 4, outputs: 6, inputs: 8, kernel: [3, 3], stride: [1, 1] } as const;
const whole = { height: 4, width: 4, outputs: 6, inputs: 8 };
const widths = { activationBits: 32, weightBits: 8 };

it('memoryTraffic with one tile moves everything once, in any order', () => {
  for (const order of ['weight-stationary', 'output-stationary', 'input-stationary'] as const) {
    expect(memoryTraffic(loops, whole, order, widths)).toMatchObject({
      inputBytes: 6 * 6 * 8 * 4,
      weightBytes: 9 * 48,
      outputBytes: 4 * 4 * 6 * 4,
    });
  }
});

it('memoryTraffic by hand for tiles of half the channels on each side', () => {
  const tile = { height: 4, width: 4, outputs: 3, inputs: 4 };
  const of = (order: LoopOrder) => memoryTraffic(loops, tile, order, widths);
  // 1 place, 2 x 2 channel tiles. Input tile 6*6*4 values, weight tile 9*12, output tile 16*3.
  expect(of('output-stationary')).toMatchObject({
    inputBytes: 4 * 144 * 4,
    weightBytes: 4 * 108,
    outputBytes: 2 * 48 * 4,
  });
  expect(of('input-stationary')).toMatchObject({
    inputBytes: 2 * 144 * 4,
    outputBytes: (2 * 4 - 2) * 48 * 4,
  });
  expect(of('weight-stationary')).toMatchObject({ weightBytes: 4 * 108 });
});
