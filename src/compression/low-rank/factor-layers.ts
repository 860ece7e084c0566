import type { LayerNode } from '../graph/layer-graph.ts';
import { pairIn } from '../graph/layer-config.ts';
import { isFloatTensor, type FloatTensor } from '../model.ts';
import { factorMatrix } from './factor-matrix.ts';
import { gramOf, leadingSubspace, type RankRule, type Subspace } from './leading-subspace.ts';
import { kernelFor, plainConfig, type LayerChain } from './replace-layer.ts';

/** A dense layer as two (SVD; Denton et al. 2014): in x rank without bias, then rank x out. */
export function factorDense(node: LayerNode, rule: RankRule): LayerChain | undefined {
  const kernel = kernelOf(node, 2);
  if (kernel === undefined) return undefined;
  const [rows, columns] = kernel.shape;
  const { rank, left, right } = factorMatrix(kernel.values, rows, columns, rule);
  const name = `${node.name}_rank`;
  return {
    before: [
      {
        layer: { class_name: 'Dense', config: plainConfig(node, name, { units: rank }) },
        kernel: kernelFor(kernel, node.name, name, [rows, rank], left),
      },
    ],
    last: { class_name: 'Dense', config: { ...node.config } },
    kernel: { ...plain(kernel), shape: [rank, columns], values: right },
  };
}

/** Where the axes of a kernel lie: tfjs stores [h, w, in, out], transposed convolutions [h, w, out, in]. */
function layoutOf(node: LayerNode, kernel: FloatTensor) {
  const isTransposed = node.type === 'Conv2DTranspose';
  const [height, width, third, fourth] = kernel.shape;
  const [inputs, outputs] = isTransposed ? [fourth, third] : [third, fourth];
  const index = (h: number, w: number, i: number, o: number) =>
    ((h * width + w) * third + (isTransposed ? o : i)) * fourth + (isTransposed ? i : o);
  return { isTransposed, height, width, inputs, outputs, index };
}

/** A convolution as a vertical and a horizontal one (Jaderberg, Vedaldi, Zisserman 2014). */
export function factorSpatially(node: LayerNode, rule: RankRule): LayerChain | undefined {
  const kernel = kernelOf(node, 4);
  if (kernel === undefined) return undefined;
  const { isTransposed, height, width, inputs, outputs, index } = layoutOf(node, kernel);
  if (height === 1 || width === 1 || hasDilation(node)) return undefined;
  const rows = height * inputs;
  const columns = width * outputs;
  const matrix = new Float32Array(rows * columns);
  for (let h = 0; h < height; h++)
    for (let i = 0; i < inputs; i++)
      for (let w = 0; w < width; w++)
        for (let o = 0; o < outputs; o++)
          matrix[(h * inputs + i) * columns + w * outputs + o] = kernel.values[index(h, w, i, o)];
  const { rank, left, right } = factorMatrix(matrix, rows, columns, rule);
  const [down, across] = pairIn(node, 'strides', 1);
  const name = `${node.name}_vertical`;
  const vertical = isTransposed ? swapLast(left, height, inputs, rank) : left;
  const horizontal = new Float32Array(width * rank * outputs);
  for (let r = 0; r < rank; r++)
    for (let w = 0; w < width; w++)
      for (let o = 0; o < outputs; o++)
        horizontal[isTransposed ? (w * outputs + o) * rank + r : (w * rank + r) * outputs + o] =
          right[r * columns + w * outputs + o];
  return {
    before: [
      {
        layer: {
          class_name: node.type,
          config: plainConfig(node, name, { filters: rank, kernel_size: [height, 1], strides: [down, 1] }),
        },
        kernel: kernelFor(
          kernel,
          node.name,
          name,
          isTransposed ? [height, 1, rank, inputs] : [height, 1, inputs, rank],
          vertical,
        ),
      },
    ],
    last: {
      class_name: node.type,
      config: { ...node.config, kernel_size: [1, width], strides: [1, across] },
    },
    kernel: {
      ...plain(kernel),
      shape: isTransposed ? [1, width, outputs, rank] : [1, width, rank, outputs],
      values: horizontal,
    },
  };
}

/** A convolution between two 1x1 convolutions (Tucker-2, Kim et al. 2016), by higher-order SVD of the channel modes. */
export function factorTucker(node: LayerNode, rule: RankRule): LayerChain | undefined {
  const kernel = kernelOf(node, 4);
  if (kernel === undefined) return undefined;
  const { isTransposed, height, width, inputs, outputs, index } = layoutOf(node, kernel);
  const taps = height * width;
  const tap = (t: number, i: number, o: number) =>
    kernel.values[index(Math.floor(t / width), t % width, i, o)];
  const inSide = leadingSubspace(
    gramOf(inputs, taps * outputs, (i, c) => tap(Math.floor(c / outputs), i, c % outputs)),
    inputs,
    rule,
  );
  const outSide = leadingSubspace(
    gramOf(outputs, taps * inputs, (o, c) => tap(Math.floor(c / inputs), c % inputs, o)),
    outputs,
    rule,
  );
  const core = coreOf({ taps, inputs, outputs, tap }, inSide, outSide, isTransposed);
  const [enter, middle] = [`${node.name}_in`, `${node.name}_core`];
  const pointwise = { kernel_size: [1, 1], strides: [1, 1], padding: 'same', dilation_rate: [1, 1] };
  return {
    before: [
      {
        layer: {
          class_name: 'Conv2D',
          config: plainConfig(node, enter, { ...pointwise, filters: inSide.rank }),
        },
        kernel: kernelFor(
          kernel,
          node.name,
          enter,
          [1, 1, inputs, inSide.rank],
          Float32Array.from(inSide.vectors),
        ),
      },
      {
        layer: { class_name: node.type, config: plainConfig(node, middle, { filters: outSide.rank }) },
        kernel: kernelFor(
          kernel,
          node.name,
          middle,
          isTransposed
            ? [height, width, outSide.rank, inSide.rank]
            : [height, width, inSide.rank, outSide.rank],
          core,
        ),
      },
    ],
    last: { class_name: 'Conv2D', config: { ...node.config, ...pointwise } },
    kernel: { ...plain(kernel), shape: [1, 1, outSide.rank, outputs], values: turned(outSide) },
  };
}

interface Taps {
  readonly taps: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly tap: (t: number, i: number, o: number) => number;
}

function coreOf(
  { taps, inputs, outputs, tap }: Taps,
  inSide: Subspace,
  outSide: Subspace,
  isTransposed: boolean,
): Float32Array {
  const core = new Float32Array(taps * inSide.rank * outSide.rank);
  const half = new Float64Array(inSide.rank * outputs);
  for (let t = 0; t < taps; t++) {
    half.fill(0);
    for (let i = 0; i < inputs; i++)
      for (let o = 0; o < outputs; o++)
        for (let r = 0; r < inSide.rank; r++)
          half[r * outputs + o] += tap(t, i, o) * inSide.vectors[i * inSide.rank + r];
    for (let r = 0; r < inSide.rank; r++)
      for (let q = 0; q < outSide.rank; q++) {
        let sum = 0;
        for (let o = 0; o < outputs; o++)
          sum += half[r * outputs + o] * outSide.vectors[o * outSide.rank + q];
        core[t * inSide.rank * outSide.rank + (isTransposed ? q * inSide.rank + r : r * outSide.rank + q)] =
          sum;
      }
  }
  return core;
}

function turned({ size, rank, vectors }: Subspace): Float32Array {
  return Float32Array.from(
    { length: size * rank },
    (_, at) => vectors[(at % size) * rank + Math.floor(at / size)],
  );
}

function swapLast(values: Float32Array, blocks: number, a: number, b: number): Float32Array {
  const swapped = new Float32Array(values.length);
  for (let t = 0; t < blocks; t++)
    for (let i = 0; i < a; i++)
      for (let j = 0; j < b; j++) swapped[(t * b + j) * a + i] = values[(t * a + i) * b + j];
  return swapped;
}

function kernelOf(node: LayerNode, rank: number): FloatTensor | undefined {
  const kernel = node.weights.get('kernel');
  return kernel && isFloatTensor(kernel) && kernel.shape.length === rank && kernel.values.length > 0
    ? kernel
    : undefined;
}

function plain({ coding: _, ...tensor }: FloatTensor): Omit<FloatTensor, 'coding'> {
  return tensor;
}

function hasDilation(node: LayerNode): boolean {
  return pairIn(node, 'dilation_rate', 1).some((rate) => rate !== 1);
}
