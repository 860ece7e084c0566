import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { BackendLoaders } from './backends.ts';
import { setUpWasm } from './wasm-backend.ts';

/** The backends of a browser's worker. Only this file knows the bundler; the others than wasm are loaded when they are tried. */
export const browserBackends: BackendLoaders = {
  wasm: () => setUpWasm(simdWasm),
  webgl: async () => void (await import('@tensorflow/tfjs-backend-webgl')),
  cpu: async () => void (await import('@tensorflow/tfjs-backend-cpu')),
  webgpu: async () => void (await import('@tensorflow/tfjs-backend-webgpu')),
};
