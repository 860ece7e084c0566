import { createRequire } from 'node:module';
import { setUpWasm } from '../../src/inference/wasm-backend.ts';

/** The wasm backend as the command line starts it. */
export async function startWasm(): Promise<void> {
  const require = createRequire(import.meta.url);
  await setUpWasm(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'));
}
