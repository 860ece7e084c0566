import * as tf from '@tensorflow/tfjs-core';
// Its import registers the gradients, which tfjs's core leaves out.
import '@tensorflow/tfjs-layers';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { registerLeakyReluGradient } from './kernels/leaky-relu-gradient.ts';
import { registerComposedKernels } from './kernels/register.ts';

/**
 * Makes tfjs's wasm backend ready, on one thread and with the composed kernels. `simdWasm` is the path or address of
 * `tfjs-backend-wasm-simd.wasm`. Its threaded build dies in a bundled worker without an error, so it is never asked for.
 */
export async function setUpWasm(simdWasm: string): Promise<void> {
  tf.enableProdMode();
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm-simd.wasm': simdWasm,
    'tfjs-backend-wasm.wasm': simdWasm,
    'tfjs-backend-wasm-threaded-simd.wasm': simdWasm,
  });
  registerComposedKernels();
  registerLeakyReluGradient();
  if (!(await tf.setBackend('wasm'))) {
    throw new Error(
      `The wasm backend did not start from ${simdWasm}; check that the file is served and SIMD is on.`,
    );
  }
  await tf.ready();
}
