import type { KernelFunc } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';
import { convBackpropFilter } from './conv-backprop-filter.ts';
import { convBackpropInput } from './conv-backprop-input.ts';
import { leakyRelu } from './leaky-relu.ts';
import { createTransposedMatMul } from './transposed-mat-mul.ts';

let stockConvBackpropInput: KernelFunc | undefined;

/** Adds the composed kernels to the wasm backend, once; what they replace stays at hand for the benchmark. */
export function registerComposedKernels(): void {
  if (stockConvBackpropInput) return;
  const stock = tf.getKernel('Conv2DBackpropInput', 'wasm');
  if (!stock) throw new Error('The wasm backend is not loaded; import @tensorflow/tfjs-backend-wasm first.');
  stockConvBackpropInput = stock.kernelFunc;
  replaceKernel('Conv2DBackpropInput', convBackpropInput);
  replaceKernel('LeakyRelu', leakyRelu);
  const matMul = tf.getKernel('BatchMatMul', 'wasm');
  if (matMul) replaceKernel('BatchMatMul', createTransposedMatMul(matMul.kernelFunc));
  tf.registerKernel({
    kernelName: 'Conv2DBackpropFilter',
    backendName: 'wasm',
    kernelFunc: convBackpropFilter,
  });
}

/** Runs `body` with tfjs's own transposed convolution in the composed one's place. */
export async function withStockKernels<Result>(body: () => Promise<Result> | Result): Promise<Result> {
  registerComposedKernels();
  if (stockConvBackpropInput) replaceKernel('Conv2DBackpropInput', stockConvBackpropInput);
  try {
    return await body();
  } finally {
    replaceKernel('Conv2DBackpropInput', convBackpropInput);
  }
}

function replaceKernel(kernelName: string, kernelFunc: KernelFunc): void {
  const registered = tf.getKernel(kernelName, 'wasm');
  if (registered) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({ ...registered, kernelName, backendName: 'wasm', kernelFunc });
}
