import { CompressionError } from '../compression-error.ts';
import type { Model, WeightTensor } from '../model.ts';
import { takeSlices } from '../tensor/take-slices.ts';
import type { ChannelIds } from './channel-ids.ts';
import { channelAxesOf } from './channel-weights.ts';
import { editTopology } from './edit-topology.ts';
import type { LayerGraph } from './layer-graph.ts';

/**
 * The model without the channel groups in `removed`: kernels, biases and statistics shortened on every axis that holds them, and
 * the sizes in the topology reduced. tfjs loads and runs the result as any model.
 */
export function removeChannels(
  model: Model,
  graph: LayerGraph,
  channels: ChannelIds,
  removed: ReadonlySet<number>,
): Model {
  const stays = (id: number) => !removed.has(channels.groupOf(id));
  const keptOf = (ids: Int32Array) => [...ids.keys()].filter((at) => stays(ids[at]));
  const changed = new Map<string, WeightTensor>();
  for (const { tensor, layer, axis, ids } of channelAxesOf(graph, channels)) {
    if (ids.length !== tensor.shape[axis]) {
      throw new CompressionError(
        `Layer "${layer.name}" has a weight "${tensor.name}" of ${tensor.shape[axis]} channels where its topology has ${ids.length}.`,
        'Topology and weights are not of the same model.',
      );
    }
    const kept = keptOf(ids);
    if (kept.length < ids.length)
      changed.set(tensor.name, takeSlices(changed.get(tensor.name) ?? tensor, axis, kept));
  }
  const edit = editTopology(model);
  for (const layer of graph.layers) {
    const ids = channels.outputs.get(layer.name);
    if (ids === undefined) continue;
    const count = keptOf(ids).length;
    if (count === ids.length) continue;
    const config = edit.configOf(layer.name);
    for (const key of ['units', 'filters', 'output_dim']) if (key in config) config[key] = count;
    if (layer.type === 'Reshape')
      config['target_shape'] = shrinkTarget(config['target_shape'] as number[], count);
  }
  return {
    ...model,
    topology: edit.finish(),
    weights: model.weights.map((tensor) => changed.get(tensor.name) ?? tensor),
  };
}

function shrinkTarget(target: readonly number[], channels: number): number[] {
  return target[target.length - 1] === -1 ? [...target] : [...target.slice(0, -1), channels];
}
