import { CompressionError } from '../compression-error.ts';
import type { Model, WeightTensor } from '../model.ts';

/** A layer of a model as its topology describes it. `weights` maps the last part of the weight names (kernel, bias) to tensors. */
export interface LayerNode {
  readonly name: string;
  readonly type: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Names of the layers whose outputs it takes, in order. */
  readonly inputs: readonly string[];
  readonly weights: ReadonlyMap<string, WeightTensor>;
}

/** The layers of a model, each after the layers it takes from. */
export interface LayerGraph {
  readonly layers: readonly LayerNode[];
  readonly outputs: readonly string[];
}

/** A layer in the JSON of a topology. */
export interface LayerJson {
  class_name: string;
  config: Record<string, unknown>;
  name?: string;
  inbound_nodes?: unknown;
}

/** The list of layers inside a Layers topology (the very array, so that a copy of the topology can be edited), and the model's config. */
export function layerListOf(topology: unknown): {
  layers: LayerJson[];
  config: Record<string, unknown>;
  isSequential: boolean;
} {
  const top = asRecord(topology);
  const model = asRecord(top['model_config'] ?? top);
  const type = model['class_name'];
  const isSequential = type === 'Sequential';
  if (!isSequential && type !== 'Model' && type !== 'Functional') {
    throw new CompressionError(
      `The topology is of class ${JSON.stringify(type)?.slice(0, 60) ?? 'none'}.`,
      'Steps that rewrite layers take Sequential and functional models.',
    );
  }
  const given = model['config'];
  const config = Array.isArray(given) ? { layers: given as unknown[] } : asRecord(given);
  const layers = config['layers'];
  if (!Array.isArray(layers))
    throw new CompressionError('The topology has no list of layers.', 'Export the model again.');
  for (const layer of layers) {
    const { class_name: name, config: own } = asRecord(layer);
    if (typeof name !== 'string' || typeof asRecord(own)['name'] !== 'string') {
      throw new CompressionError(
        'The topology has a layer without class or name.',
        'Export the model again.',
      );
    }
  }
  return { layers: layers as LayerJson[], config, isSequential };
}

/**
 * Reads the graph of a Layers model. Throws CompressionError for nested models, layers used twice, links to layers that are not
 * there, and cycles.
 */
export function readGraph(model: Model): LayerGraph {
  const { layers, config, isSequential } = layerListOf(model.topology);
  const tensors = tensorsByLayer(model);
  const nodes = layers.map((layer, index): LayerNode => {
    const name = layer.config['name'] as string;
    if (['Model', 'Functional', 'Sequential'].includes(layer.class_name)) {
      throw new CompressionError(
        `Layer "${name}" is a model of its own.`,
        'Flatten nested models before rewriting layers.',
      );
    }
    const previous = index > 0 ? [layers[index - 1].config['name'] as string] : [];
    const inputs = isSequential ? previous : inboundNames(layer, name);
    return {
      name,
      type: layer.class_name,
      config: layer.config,
      inputs,
      weights: tensors.get(name) ?? new Map(),
    };
  });
  const outputs = isSequential ? nodes.slice(-1).map(({ name }) => name) : outputNames(config);
  return { layers: sortNodes(nodes, outputs), outputs };
}

function inboundNames(layer: LayerJson, name: string): string[] {
  const nodes = layer.inbound_nodes;
  if (!Array.isArray(nodes) || nodes.length === 0) return [];
  if (nodes.length > 1) {
    throw new CompressionError(
      `Layer "${name}" is used ${nodes.length} times.`,
      'Steps that rewrite layers take layers used once.',
    );
  }
  const links: unknown = nodes[0];
  const names = Array.isArray(links)
    ? links.map((link: unknown) => (Array.isArray(link) ? (link[0] as unknown) : undefined))
    : [];
  if (!Array.isArray(links) || names.some((from) => typeof from !== 'string')) {
    throw new CompressionError(
      `Layer "${name}" has inputs of an unknown form.`,
      'Convert the model with tfjs-converter (Keras 2 format).',
    );
  }
  return names as string[];
}

function outputNames(config: Record<string, unknown>): string[] {
  const outputs: unknown = config['output_layers'];
  const list = Array.isArray(outputs)
    ? typeof outputs[0] === 'string'
      ? [outputs]
      : (outputs as unknown[])
    : [];
  return list.map((output) => String((output as unknown[])[0]));
}

function tensorsByLayer(model: Model): Map<string, Map<string, WeightTensor>> {
  const byLayer = new Map<string, Map<string, WeightTensor>>();
  for (const tensor of model.weights) {
    const parts = tensor.name.split('/');
    const part = parts.pop() ?? '';
    // Keras may put a scope before the layer's name: the layer is the last part but one.
    for (const layer of new Set([parts.join('/'), parts[parts.length - 1] ?? ''])) {
      if (!byLayer.has(layer)) byLayer.set(layer, new Map());
      byLayer.get(layer)?.set(part, tensor);
    }
  }
  return byLayer;
}

function sortNodes(nodes: readonly LayerNode[], outputs: readonly string[]): LayerNode[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  if (byName.size !== nodes.length)
    throw new CompressionError('Two layers have the same name.', 'Export the model again.');
  for (const name of [...nodes.flatMap((node) => node.inputs), ...outputs]) {
    if (!byName.has(name))
      throw new CompressionError(`Layer "${name}" is used and not defined.`, 'Export the model again.');
  }
  const sorted: LayerNode[] = [];
  const done = new Set<string>();
  let waiting = [...nodes];
  while (waiting.length > 0) {
    const ready = waiting.filter((node) => node.inputs.every((name) => done.has(name)));
    if (ready.length === 0) {
      throw new CompressionError(
        `Layers ${waiting
          .slice(0, 3)
          .map(({ name }) => `"${name}"`)
          .join(', ')} form a cycle.`,
        'Export the model again.',
      );
    }
    for (const node of ready) done.add(node.name);
    sorted.push(...ready);
    waiting = waiting.filter((node) => !done.has(node.name));
  }
  return sorted;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
