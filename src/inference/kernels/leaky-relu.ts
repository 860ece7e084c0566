import type { KernelFunc } from '@tensorflow/tfjs-core';
import { runKernel, type WasmBackend } from './wasm-heap.ts';

/** LeakyReLU as `x * step(x, alpha)`: two vectorised kernels instead of the stock one's scalar loop, with the same values bit for bit. */
export const leakyRelu: KernelFunc = ({ inputs, attrs, backend }) => {
  const { x } = inputs;
  if (!x) throw new Error('LeakyRelu needs the input x.');
  const wasm = backend as WasmBackend;
  const slope = runKernel('Step', { x }, { alpha: (attrs as unknown as { alpha: number }).alpha }, wasm);
  const product = runKernel('Multiply', { a: x, b: slope }, {}, wasm);
  wasm.disposeData(slope.dataId);
  return product;
};
