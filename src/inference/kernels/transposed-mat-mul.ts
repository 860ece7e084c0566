import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { runKernel, type WasmBackend } from './wasm-heap.ts';

/**
 * Matrix product whose transposed factors are transposed first: the stock kernel multiplies by XNNPACK only what needs no transposition and
 * takes a plain loop otherwise, which the gradients of dense layers meet at every step. Products of several matrices go to `stock`.
 */
export function createTransposedMatMul(stock: KernelFunc): KernelFunc {
  return (call) => {
    const { a, b } = call.inputs;
    const { transposeA, transposeB } = call.attrs as unknown as { transposeA: boolean; transposeB: boolean };
    if (!a || !b || (!transposeA && !transposeB) || batchOf(a) !== 1 || batchOf(b) !== 1) return stock(call);
    const wasm = call.backend as WasmBackend;
    const left = transposeA ? transposed(a, wasm) : a;
    const right = transposeB ? transposed(b, wasm) : b;
    const product = stock({
      ...call,
      inputs: { a: left, b: right },
      attrs: { transposeA: false, transposeB: false },
    });
    if (transposeA) wasm.disposeData(left.dataId);
    if (transposeB) wasm.disposeData(right.dataId);
    return product;
  };
}

const batchOf = ({ shape }: TensorInfo) => shape.slice(0, -2).reduce((product, size) => product * size, 1);

function transposed(x: TensorInfo, wasm: WasmBackend): TensorInfo {
  const last = x.shape.length - 1;
  const perm = x.shape.map((_, axis) => axis);
  [perm[last - 1], perm[last]] = [last, last - 1];
  return runKernel('Transpose', { x }, { perm }, wasm);
}
