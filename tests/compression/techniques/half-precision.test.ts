import { expect, it } from 'vitest';
import { bareModel, run, tensorOf } from '../run-technique.ts';

const model = bareModel({
  'a/kernel': { shape: [2, 2], values: [1, 1 / 3, 1e6, -1e-9] },
  'a/bias': { shape: [2], values: [0.1, 0] },
});

it('half-precision rounds to float16, holds large values at 65504 and marks the tensors', async () => {
  const result = await run(model, 'half-precision');
  // 1/3 in binary16 is 0x3555 = 0.333251953125 (IEEE 754 example).
  expect([...tensorOf(result, 'a/kernel').values]).toEqual([1, 0.333251953125, 65504, -0]);
  expect(tensorOf(result, 'a/bias').coding).toEqual({ kind: 'float16' });
});

it('half-precision in bfloat16 keeps the range and eight bits of precision', async () => {
  const { values } = tensorOf(await run(model, 'half-precision', { format: 'bfloat16' }), 'a/kernel');
  expect(values[1]).toBe(0.333984375);
  expect(Math.abs(values[2] - 1e6) / 1e6).toBeLessThan(2 ** -8);
  expect(values[3]).not.toBe(0);
});

it('half-precision leaves quantized weights alone unless told otherwise', async () => {
  const quantized = await run(model, 'uniform-quantization', { bits: 4 });
  const result = await run(quantized, 'half-precision');
  expect(tensorOf(result, 'a/kernel')).toBe(tensorOf(quantized, 'a/kernel'));
  const forced = await run(quantized, 'half-precision', { skipCoded: false });
  expect(tensorOf(forced, 'a/kernel').coding).toEqual({ kind: 'float16' });
});
