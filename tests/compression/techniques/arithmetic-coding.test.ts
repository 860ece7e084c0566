import { expect, it } from 'vitest';
import { readPackage } from '../../../src/compression/package/read-package.ts';
import { writePackage } from '../../../src/compression/package/write-package.ts';
import { bareModel, run, tensorOf } from '../run-technique.ts';

const values = Array.from({ length: 400 }, (_, i) => (i % 3 === 0 ? Math.sin(i) : 0));
const model = bareModel({ k: { shape: [20, 20], values }, bias: { shape: [4], values: [1, 2, 3, 4] } });

it('arithmetic-coding changes no value and is what the package then uses', async () => {
  const quantized = await run(model, 'uniform-quantization', { bits: 4 });
  const coded = await run(quantized, 'arithmetic-coding');
  expect(tensorOf(coded, 'k').values).toBe(tensorOf(quantized, 'k').values);
  const used: string[] = [];
  const bytes = writePackage(coded, (_, { coder }) => used.push(coder));
  expect(used).toEqual(['arithmetic', 'arithmetic']);
  expect(readPackage(bytes)).toEqual(coded);
});
