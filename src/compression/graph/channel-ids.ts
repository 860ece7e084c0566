import { refuseChannelsFirst, activationOf } from './layer-config.ts';
import type { LayerGraph, LayerNode } from './layer-graph.ts';
import { concatAxis, inferShapes, inputShapeOf, sizeOfShape, type SampleShape } from './shapes.ts';

/** Channels that stand or fall together have one id; the same id may occur many times along an axis. */
export interface ChannelIds {
  /** Ids along the last axis of each layer's output. */
  readonly outputs: ReadonlyMap<string, Int32Array>;
  /** Ids along the last axis of each layer's first input. */
  readonly inputs: ReadonlyMap<string, Int32Array>;
  /** The representative of an id's group. */
  readonly groupOf: (id: number) => number;
  /** Whether a group must stay: model inputs and outputs, and whatever an unknown layer sees. */
  readonly isFrozen: (id: number) => boolean;
}

const PRODUCERS = new Set(['Dense', 'Conv2D', 'Conv2DTranspose', 'SeparableConv2D', 'Embedding']);
const MERGES = new Set(['Add', 'Multiply', 'Average', 'Maximum', 'Minimum', 'Subtract']);
const PASSES = new Set([
  'Activation',
  'ReLU',
  'LeakyReLU',
  'PReLU',
  'ELU',
  'ThresholdedReLU',
  'Dropout',
  'SpatialDropout2D',
  'GaussianNoise',
  'GaussianDropout',
  'AlphaDropout',
  'BatchNormalization',
  'LayerNormalization',
  'InstanceNormalization',
  'MaxPooling2D',
  'AveragePooling2D',
  'GlobalAveragePooling2D',
  'GlobalMaxPooling2D',
  'UpSampling2D',
  'ZeroPadding2D',
  'Cropping2D',
  'RepeatVector',
]);

/**
 * Follows each channel from the layer that makes it to the layers that read it, in the manner of dependency graphs (Fang et al.
 * 2023, DepGraph): element-wise layers and reshapes tie channels together, so that they are removed together or not at all.
 */
export function traceChannels(graph: LayerGraph): ChannelIds {
  const shapes = inferShapes(graph);
  const sets = createSets();
  const outputs = new Map<string, Int32Array>();
  const inputs = new Map<string, Int32Array>();
  for (const layer of graph.layers) {
    const sources = layer.inputs.map((name) => outputs.get(name) ?? new Int32Array(0));
    const output = shapes.get(layer.name);
    const channels = output?.[output.length - 1] ?? 0;
    const own = sources[0] ?? sets.fresh(lastOf(inputShapeOf(layer, shapes)), true);
    inputs.set(layer.name, own);
    outputs.set(
      layer.name,
      propagate({ layer, sources: layer.inputs.length > 0 ? sources : [own], channels, shapes, sets }),
    );
    if (activationOf(layer) === 'softmax') sets.freeze(outputs.get(layer.name) ?? own);
  }
  for (const name of graph.outputs) sets.freeze(outputs.get(name) ?? new Int32Array(0));
  return { outputs, inputs, groupOf: sets.find, isFrozen: sets.isFrozen };
}

interface Sets {
  readonly fresh: (count: number, isFrozen?: boolean) => Int32Array;
  readonly join: (a: number, b: number) => void;
  readonly freeze: (ids: Int32Array) => void;
  readonly find: (id: number) => number;
  readonly isFrozen: (id: number) => boolean;
}

interface Visit {
  readonly layer: LayerNode;
  readonly sources: readonly Int32Array[];
  readonly channels: number;
  readonly shapes: ReadonlyMap<string, SampleShape | undefined>;
  readonly sets: Sets;
}

function propagate(visit: Visit): Int32Array {
  const { layer, sources, channels, sets } = visit;
  const [source] = sources;
  if (layer.type === 'InputLayer') return sets.fresh(channels, true);
  if (PRODUCERS.has(layer.type)) {
    refuseChannelsFirst(layer);
    return sets.fresh(channels);
  }
  if (PASSES.has(layer.type)) return source;
  if (layer.type === 'DepthwiseConv2D') return repeatEach(source, channels / source.length);
  if (layer.type === 'Flatten') return tile(source, channels);
  if (layer.type === 'Reshape') return reshapeIds(visit, source);
  if (MERGES.has(layer.type) && sources.every((ids) => ids.length === source.length))
    return merge(sources, sets);
  if (layer.type === 'Concatenate') {
    const rank = visit.shapes.get(layer.name)?.length ?? 0;
    return concatAxis(layer, rank) === rank - 1 ? concatenate(sources) : merge(sources, sets);
  }
  for (const ids of sources) sets.freeze(ids);
  return sets.fresh(channels, true);
}

/** Position i of the flat tensor is channel i mod n on both sides. */
function reshapeIds({ layer, channels, shapes, sets }: Visit, source: Int32Array): Int32Array {
  const total = sizeOfShape(inputShapeOf(layer, shapes) ?? []);
  if (total === null || channels === 0 || source.length === 0) {
    sets.freeze(source);
    return sets.fresh(channels, true);
  }
  const ids = sets.fresh(channels);
  for (let i = 0; i < total; i++) sets.join(ids[i % channels], source[i % source.length]);
  return ids;
}

function merge(sources: readonly Int32Array[], sets: Sets): Int32Array {
  const [first, ...others] = sources;
  for (const ids of others) ids.forEach((id, channel) => sets.join(first[channel], id));
  return first;
}

const concatenate = (sources: readonly Int32Array[]) => Int32Array.from(sources.flatMap((ids) => [...ids]));
const tile = (ids: Int32Array, count: number) =>
  Int32Array.from({ length: count }, (_, i) => ids[i % ids.length]);
const repeatEach = (ids: Int32Array, times: number) =>
  Int32Array.from({ length: ids.length * times }, (_, i) => ids[Math.floor(i / times)]);
const lastOf = (shape: SampleShape | undefined) => shape?.[shape.length - 1] ?? 0;

function createSets(): Sets {
  const parents: number[] = [];
  const frozen = new Set<number>();
  const find = (id: number): number => {
    let root = id;
    while (parents[root] !== root) root = parents[root];
    for (let at = id; parents[at] !== root;) [at, parents[at]] = [parents[at], root];
    return root;
  };
  return {
    find,
    fresh(count, isFrozen = false) {
      const ids = Int32Array.from({ length: count }, (_, i) => parents.length + i);
      for (const id of ids) {
        parents.push(id);
        if (isFrozen) frozen.add(id);
      }
      return ids;
    },
    join(a, b) {
      const [from, to] = [find(b), find(a)];
      if (from === to) return;
      parents[from] = to;
      if (frozen.has(from)) frozen.add(to);
    },
    freeze: (ids) => ids.forEach((id) => frozen.add(find(id))),
    isFrozen: (id) => frozen.has(find(id)),
  };
}
