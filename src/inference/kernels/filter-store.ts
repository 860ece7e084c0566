import type { TensorInfo } from '@tensorflow/tfjs-core';
import { phaseFilter, type PhasePlan } from './phase-filter.ts';
import type { WasmBackend } from './wasm-heap.ts';

const stores = new WeakMap<WasmBackend, WeakMap<object, Map<string, TensorInfo>>>();

/**
 * Rearranged filters, kept beside the filter they were made from and dropped with it. The convolution keeps its own packing of a filter by
 * the tensor's identity, so a filter that stays the same tensor is rearranged and packed once.
 */
export function storedPhaseFilter(filter: TensorInfo, plan: PhasePlan, wasm: WasmBackend): TensorInfo {
  const store = storeOf(wasm);
  let kept = store.get(filter.dataId);
  if (!kept) {
    kept = new Map<string, TensorInfo>();
    store.set(filter.dataId, kept);
  }
  const key = `${filter.shape.join()}/${plan.rows.stride},${plan.columns.stride}`;
  let rearranged = kept.get(key);
  if (!rearranged) kept.set(key, (rearranged = phaseFilter(filter, plan, wasm)));
  return rearranged;
}

function storeOf(wasm: WasmBackend): WeakMap<object, Map<string, TensorInfo>> {
  const known = stores.get(wasm);
  if (known) return known;
  const store = new WeakMap<object, Map<string, TensorInfo>>();
  stores.set(wasm, store);
  const dispose = wasm.disposeData.bind(wasm);
  wasm.disposeData = (dataId, force) => {
    const gone = dispose(dataId, force);
    if (gone) {
      for (const rearranged of store.get(dataId)?.values() ?? []) dispose(rearranged.dataId, true);
      store.delete(dataId);
    }
    return gone;
  };
  return store;
}
