import { createRequire } from 'node:module';
import '@tensorflow/tfjs';
import { setUpWasm } from '../../inference/wasm-backend.ts';

/** Starts the wasm backend in Node. The import of the whole of tfjs is for its gradients, which its core leaves out in Node's build. */
export async function startWasm(): Promise<void> {
  const require = createRequire(import.meta.url);
  await setUpWasm(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'));
}
