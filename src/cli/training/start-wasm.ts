import { createRequire } from 'node:module';
import { setUpWasm } from '../../inference/wasm-backend.ts';

/** Starts the wasm backend in Node. */
export async function startWasm(): Promise<void> {
  const require = createRequire(import.meta.url);
  await setUpWasm(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'));
}
