import type { FloatTensor, UniformCoding } from '../model.ts';
import { decodeCoding, sliceLayout } from './decode-coding.ts';
import { gatherSlice, visitSlice } from './slices.ts';
import { codeOf, fitUniform, type UniformRule } from './uniform-fit.ts';

/**
 * The tensor on uniform grids: one for all, or one a slice along `axis`. A weight that is exactly 0 stays exactly 0. One symmetric
 * bit keeps only signs, so its code 0 is left to such zeros.
 */
export function quantizeTensor(tensor: FloatTensor, rule: UniformRule, axis?: number): FloatTensor {
  const { values, shape } = tensor;
  const layout = sliceLayout(shape, axis);
  const scales = new Float32Array(layout.slices);
  const codes = new Int32Array(values.length);
  const isBinary = rule.bits === 1 && rule.mode === 'symmetric';
  for (let slice = 0; slice < layout.slices; slice++) {
    const own = gatherSlice(values, shape, slice, axis);
    const grid = isBinary
      ? { scale: Math.fround(meanMagnitude(own)), lowest: -1, highest: 1 }
      : fitUniform(own, rule);
    scales[slice] = grid.scale;
    visitSlice(layout, slice, values.length, (from, to) => {
      for (let i = from; i < to; i++)
        codes[i] = isBinary ? Math.sign(values[i]) + 0 : codeOf(values[i], grid);
    });
  }
  const coding: UniformCoding = {
    kind: 'uniform',
    bits: rule.bits,
    codes,
    scales,
    ...(layout.slices > 1 && axis !== undefined ? { axis } : {}),
  };
  return { ...tensor, values: decodeCoding(coding, shape), coding };
}

function meanMagnitude(values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i]);
  return values.length === 0 ? 0 : sum / values.length;
}
