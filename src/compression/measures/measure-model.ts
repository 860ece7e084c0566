import { readGraph } from '../graph/layer-graph.ts';
import { countMacs } from '../graph/macs.ts';
import { inferShapes } from '../graph/shapes.ts';
import { layerOf, type Model, type WeightTensor } from '../model.ts';
import { ByteSink } from '../codecs/byte-sink.ts';
import { packageChunks } from '../package/write-package.ts';
import type { WrittenTensor } from '../package/write-tensor.ts';
import type { LayerMeasure, ModelMeasure, TensorMeasure } from '../report.ts';
import { noTick, type Tick } from '../tick.ts';
import { addBytes, tensorBytes } from './tensor-bytes.ts';

/** A measured model and the package that was written to measure it. */
export interface MeasuredModel {
  readonly measure: ModelMeasure;
  readonly bytes: Uint8Array;
}

/** Measures a model by writing its package. `tick` is awaited before each tensor with the share done. */
export async function measureModel(model: Model, tick: Tick = noTick): Promise<MeasuredModel> {
  const total = model.weights.reduce((sum, { values }) => sum + values.length, 0);
  const sink = new ByteSink(65536);
  const tensors: TensorMeasure[] = [];
  let done = 0;
  const chunks = packageChunks(model, (index, written) =>
    tensors.push(measureTensor(model.weights[index], written)),
  );
  for (const chunk of chunks) {
    sink.append(chunk);
    done += tensors.length > 0 ? tensors[tensors.length - 1].parameters : 0;
    await tick(Math.min(1, total > 0 ? done / total : 1), tensors[tensors.length - 1]?.name);
  }
  return { measure: summarize(model, tensors, sink.size), bytes: sink.take() };
}

const kept = new WeakMap<Model, ModelMeasure>();

/** What `measureModel` measures, taken once for each model: every run is read against the same original, and a model never changes. */
export async function measureOnce(model: Model, tick?: Tick): Promise<ModelMeasure> {
  const known = kept.get(model);
  if (known) return known;
  const { measure } = await measureModel(model, tick);
  kept.set(model, measure);
  return measure;
}

function measureTensor(tensor: WeightTensor, { coder, codedBytes }: WrittenTensor): TensorMeasure {
  const parameters = tensor.values.length;
  let nonZeros = 0;
  for (let i = 0; i < parameters; i++) if (tensor.values[i] !== 0) nonZeros++;
  return {
    name: tensor.name,
    layer: layerOf(tensor.name),
    shape: tensor.shape,
    dtype: tensor.dtype,
    coding: tensor.coding?.kind ?? tensor.dtype,
    coder,
    parameters,
    nonZeros,
    bitsPerWeight: parameters > 0 ? (8 * codedBytes) / parameters : 0,
    bytes: tensorBytes(tensor, codedBytes),
  };
}

function summarize(model: Model, tensors: readonly TensorMeasure[], packageBytes: number): ModelMeasure {
  const parameters = tensors.reduce((sum, tensor) => sum + tensor.parameters, 0);
  const bytes = addBytes(tensors.map((tensor) => tensor.bytes));
  const layers = measureLayers(model);
  const isCounted = layers.length > 0 && layers.every(({ macs }) => macs !== null);
  return {
    parameters,
    nonZeros: tensors.reduce((sum, tensor) => sum + tensor.nonZeros, 0),
    bitsPerWeight: parameters > 0 ? (8 * bytes.coded) / parameters : 0,
    macs: isCounted ? layers.reduce((sum, { macs }) => sum + (macs ?? 0), 0) : null,
    bytes,
    packageBytes,
    tensors,
    layers,
  };
}

/** The layers of a Layers model; empty for graph models and for topologies that cannot be followed. */
function measureLayers(model: Model): LayerMeasure[] {
  if (model.format !== 'layers-model') return [];
  try {
    const graph = readGraph(model);
    const shapes = inferShapes(graph);
    const macs = countMacs(graph);
    return graph.layers.map((layer) => ({
      name: layer.name,
      type: layer.type,
      outputShape: shapes.get(layer.name) ?? [],
      parameters: [...layer.weights.values()].reduce((sum, { values }) => sum + values.length, 0),
      macs: macs.get(layer.name) ?? null,
    }));
  } catch (error) {
    if ((error as Error).name === 'CompressionError') return [];
    throw error;
  }
}
