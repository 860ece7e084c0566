import type { KernelBackend, KernelFunc, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';

/** What the composed kernels need of tfjs's wasm backend; its published type keeps these private or untyped. */
export interface WasmBackend extends KernelBackend {
  makeOutput(shape: number[], dtype: 'float32'): TensorInfo;
  typedArrayFromHeap(info: TensorInfo): Float32Array;
  disposeData(dataId: object, force?: boolean): boolean;
}

/** Runs a stock wasm kernel on tensor infos, outside of tfjs's tracking, so that the result belongs to the caller. */
export function runKernel(
  name: string,
  inputs: Record<string, TensorInfo>,
  attrs: Record<string, unknown>,
  backend: WasmBackend,
): TensorInfo {
  const kernel = tf.getKernel(name, 'wasm');
  if (!kernel)
    throw new Error(`The wasm backend has no kernel ${name}; import @tensorflow/tfjs-backend-wasm.`);
  const run: KernelFunc = kernel.kernelFunc;
  return run({ inputs, attrs: attrs as NamedAttrMap, backend }) as TensorInfo;
}

/** A view of a tensor's floats in wasm memory. Growth of that memory detaches it, so take it after every allocation. */
export function heapOf(info: TensorInfo, backend: WasmBackend): Float32Array {
  return backend.typedArrayFromHeap(info);
}
