import type { Model } from '../model.ts';
import { layerListOf, type LayerJson } from './layer-graph.ts';

/** A copy of a topology whose layers can be changed; `finish` gives it back as data. */
export interface TopologyEdit {
  /** The config of a layer, to be changed in place. */
  configOf(name: string): Record<string, unknown>;
  /** Puts layers before the named one, chained: each takes the one before it, the first what the named layer took. */
  insertBefore(name: string, added: readonly LayerJson[]): void;
  /** Turns the named layer into another one of the same name. */
  replace(name: string, layer: LayerJson): void;
  /** Takes the named layer out; whoever took from it takes from its (only) input instead. */
  remove(name: string): void;
  finish(): unknown;
}

/** Starts an edit of the topology of a Layers model. */
export function editTopology(model: Model): TopologyEdit {
  const topology: unknown = JSON.parse(JSON.stringify(model.topology));
  const { layers, config, isSequential } = layerListOf(topology);
  const indexOf = (name: string) => layers.findIndex((layer) => layer.config['name'] === name);
  const link = (from: string) => [[[from, 0, 0, {}]]];
  return {
    configOf: (name) => layers[indexOf(name)].config,
    insertBefore(name, added) {
      const at = indexOf(name);
      const target = layers[at];
      let inbound: unknown = target.inbound_nodes;
      for (const layer of added) {
        const own = layer.config['name'] as string;
        if (!isSequential) Object.assign(layer, { name: own, inbound_nodes: inbound });
        inbound = link(own);
      }
      if (!isSequential) target.inbound_nodes = inbound;
      moveInputShape(target, added[0]);
      layers.splice(at, 0, ...added);
    },
    replace(name, layer) {
      const target = layers[indexOf(name)];
      target.class_name = layer.class_name;
      target.config = layer.config;
    },
    remove(name) {
      const at = indexOf(name);
      const [removed] = layers.splice(at, 1);
      if (isSequential) return;
      const source = ((removed.inbound_nodes as unknown[][][][])[0][0] as unknown[])[0] as string;
      renameLinks([layers.map(({ inbound_nodes }) => inbound_nodes), config['output_layers']], name, source);
    },
    finish: () => topology,
  };
}

/** A Sequential model declares its input shape on its first layer. */
function moveInputShape(from: LayerJson, to: LayerJson | undefined): void {
  const shape = from.config['batch_input_shape'];
  if (shape === undefined || to === undefined) return;
  to.config['batch_input_shape'] = shape;
  delete from.config['batch_input_shape'];
}

function renameLinks(value: unknown, from: string, to: string): void {
  if (!Array.isArray(value)) return;
  const isLink = value.length >= 3 && value[0] === from && typeof value[1] === 'number';
  if (isLink) value[0] = to;
  else for (const child of value) renameLinks(child, from, to);
}
