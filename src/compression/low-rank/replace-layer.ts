import { editTopology } from '../graph/edit-topology.ts';
import type { LayerJson, LayerNode } from '../graph/layer-graph.ts';
import type { Model, WeightTensor } from '../model.ts';

/** A layer as a chain of layers. The last one keeps the name, so that whoever reads it need not change. */
export interface LayerChain {
  /** Layers put before the last one, in order, each with its kernel. */
  readonly before: readonly { readonly layer: LayerJson; readonly kernel: WeightTensor }[];
  readonly last: LayerJson;
  readonly kernel: WeightTensor;
}

/** The model with one layer turned into a chain; its bias stays with the last layer. */
export function replaceLayer(model: Model, node: LayerNode, chain: LayerChain): Model {
  const edit = editTopology(model);
  edit.insertBefore(
    node.name,
    chain.before.map(({ layer }) => layer),
  );
  edit.replace(node.name, chain.last);
  const old = node.weights.get('kernel')?.name;
  return {
    ...model,
    topology: edit.finish(),
    weights: model.weights.flatMap((tensor) =>
      tensor.name === old ? [...chain.before.map(({ kernel }) => kernel), chain.kernel] : [tensor],
    ),
  };
}

/** A kernel named for its layer, in the scope of the kernel that it comes from. */
export function kernelFor(
  origin: WeightTensor,
  from: string,
  to: string,
  shape: readonly number[],
  values: Float32Array,
): WeightTensor {
  const at = origin.name.lastIndexOf(from);
  return {
    name: `${origin.name.slice(0, at)}${to}${origin.name.slice(at + from.length)}`,
    shape,
    dtype: 'float32',
    values,
  };
}

/** The config of a layer made from another's, without what the chain's last layer keeps: bias, activation, regularizers. */
export function plainConfig(
  node: LayerNode,
  name: string,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  const { batch_input_shape: _, ...config } = node.config;
  return {
    ...config,
    name,
    activation: 'linear',
    use_bias: false,
    kernel_regularizer: null,
    bias_regularizer: null,
    activity_regularizer: null,
    ...changes,
  };
}
