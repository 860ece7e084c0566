import { pairIn, paddingOf } from '../graph/layer-config.ts';
import { readGraph, type LayerJson, type LayerNode } from '../graph/layer-graph.ts';
import { inferShapes, inputShapeOf } from '../graph/shapes.ts';
import { editTopology } from '../graph/edit-topology.ts';
import { isFloatTensor, type FloatTensor, type Model, type WeightTensor } from '../model.ts';
import { kernelFor } from '../low-rank/replace-layer.ts';
import { defineTechnique } from '../technique.ts';

/**
 * Kernel segregation: a transposed convolution of stride s is s x s ordinary convolutions, one for each place of an output pixel in
 * its s x s cell, whose outputs interleave; no inserted zero is ever multiplied (Tida et al. 2023, unified kernel-segregated
 * transpose convolution). All of them are run as one convolution with s x s times the filters.
 */
export default defineTechnique({
  id: 'segregate-kernels',
  article: 'zero-free-transposed-convolution',
  family: 'computation-optimization',
  label: 'Kernel segregation',
  summary: 'Writes each transposed convolution as ordinary convolutions without inserted zeros.',
  saves: { bytes: false, parameters: false, macs: false },
  models: 'layers',
  options: {},
  apply(model, _options, context) {
    const graph = readGraph(model);
    const shapes = inferShapes(graph);
    let current = model;
    for (const node of graph.layers) {
      const input = inputShapeOf(node, shapes);
      const isKnown = input !== undefined && typeof input[0] === 'number' && typeof input[1] === 'number';
      const isFree =
        node.type === 'Conv2DTranspose' && pairIn(node, 'dilation_rate', 1).every((rate) => rate === 1);
      if (isKnown && isFree && context.selects(`${node.name}/kernel`)) {
        current = segregate(current, node, [input[0] as number, input[1] as number]);
      }
    }
    return current;
  },
});

function segregate(model: Model, node: LayerNode, size: readonly [number, number]): Model {
  const kernel = node.weights.get('kernel');
  if (kernel === undefined || !isFloatTensor(kernel)) return model;
  const [sy, sx] = pairIn(node, 'strides', 1);
  const [ky, kx, filters] = kernel.shape;
  const [ty, tx] = [Math.ceil(ky / sy), Math.ceil(kx / sx)];
  const cells: [number, number] = [size[0] + ty - 1, size[1] + tx - 1];
  const named = (part: string) => `${node.name}_${part}`;
  const { batch_input_shape: shape, ...config } = node.config;
  const chain: LayerJson[] = [
    layerJson('ZeroPadding2D', {
      name: named('pad'),
      padding: [
        [ty - 1, ty - 1],
        [tx - 1, tx - 1],
      ],
      data_format: 'channels_last',
      ...(shape === undefined ? {} : { batch_input_shape: shape }),
    }),
    layerJson('Conv2D', {
      ...config,
      name: named('phases'),
      filters: sy * sx * filters,
      kernel_size: [ty, tx],
      strides: [1, 1],
      padding: 'valid',
    }),
    layerJson('Reshape', { name: named('split'), target_shape: [...cells, sy, sx, filters] }),
    layerJson('Permute', { name: named('turn'), dims: [1, 3, 2, 4, 5] }),
    layerJson('Reshape', { name: named('join'), target_shape: [cells[0] * sy, cells[1] * sx, filters] }),
  ];
  const crop = (axis: 0 | 1, k: number, s: number): [number, number] => {
    const isSame = paddingOf(node) === 'same';
    const before = isSame ? Math.floor(Math.max(k - s, 0) / 2) : 0;
    const length = isSame ? size[axis] * s : size[axis] * s + Math.max(k - s, 0);
    return [before, cells[axis] * s - before - length];
  };
  const edit = editTopology(model);
  edit.insertBefore(node.name, chain);
  edit.replace(
    node.name,
    layerJson('Cropping2D', {
      name: node.name,
      cropping: [crop(0, ky, sy), crop(1, kx, sx)],
      data_format: 'channels_last',
    }),
  );
  const phases = phaseKernel(kernel, [sy, sx], [ty, tx]);
  const bias = node.weights.get('bias');
  const added: WeightTensor[] = [kernelFor(kernel, node.name, named('phases'), phases.shape, phases.values)];
  if (bias)
    added.push(
      kernelFor(
        bias,
        node.name,
        named('phases'),
        [sy * sx * filters],
        tile(bias.values as Float32Array, sy * sx),
      ),
    );
  return {
    ...model,
    topology: edit.finish(),
    weights: model.weights.flatMap((tensor) =>
      tensor.name === kernel.name ? added : tensor.name === bias?.name ? [] : [tensor],
    ),
  };
}

/** Phase (py, px) reads the kernel at py + sy * t, flipped; taps beyond the kernel are 0. [ty, tx, in, sy * sx * out]. */
function phaseKernel(
  { values, shape }: FloatTensor,
  [sy, sx]: readonly [number, number],
  [ty, tx]: readonly [number, number],
): { shape: number[]; values: Float32Array } {
  const [ky, kx, filters, depth] = shape;
  const wide = sy * sx * filters;
  const phases = new Float32Array(ty * tx * depth * wide);
  for (let y = 0; y < ky; y++)
    for (let x = 0; x < kx; x++)
      for (let f = 0; f < filters; f++)
        for (let d = 0; d < depth; d++) {
          const row = ty - 1 - Math.floor(y / sy);
          const column = tx - 1 - Math.floor(x / sx);
          const filter = ((y % sy) * sx + (x % sx)) * filters + f;
          phases[((row * tx + column) * depth + d) * wide + filter] =
            values[((y * kx + x) * filters + f) * depth + d];
        }
  return { shape: [ty, tx, depth, wide], values: phases };
}

function layerJson(type: string, config: Record<string, unknown>): LayerJson {
  return { class_name: type, config: { trainable: true, dtype: 'float32', ...config } };
}

function tile(values: Float32Array, times: number): Float32Array {
  return Float32Array.from({ length: values.length * times }, (_, i) => values[i % values.length]);
}
