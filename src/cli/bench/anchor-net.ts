import * as layers from '@tensorflow/tfjs-layers';
import type { Model, WeightTensor } from '../../compression/model.ts';
import type { OnnxGraph, OnnxNode, OnnxTensor } from './onnx-graph.ts';

/** The generator that engines are compared on: 64 values to 7x7x128, 14x14x64 and 28x28x1 by 4x4 kernels of stride 2. */
export function buildAnchorNet(): layers.LayersModel {
  const init = (seed: number) => layers.initializers.heNormal({ seed });
  const { dense, conv2dTranspose, leakyReLU, reshape, activation } = layers.layers;
  const up = (name: string, filters: number, seed: number) =>
    conv2dTranspose({
      name,
      filters,
      kernelSize: 4,
      strides: 2,
      padding: 'same',
      kernelInitializer: init(seed),
    });
  return layers.sequential({
    layers: [
      dense({ name: 'project', units: 7 * 7 * 128, inputShape: [64], kernelInitializer: init(1) }),
      leakyReLU({ name: 'project_act', alpha: 0.2 }),
      reshape({ name: 'cells', targetShape: [7, 7, 128] }),
      up('up1', 64, 2),
      leakyReLU({ name: 'up1_act', alpha: 0.2 }),
      up('up2', 1, 3),
      activation({ name: 'paint', activation: 'tanh' }),
    ],
  });
}

/** The same net with the same weights as ONNX: channels first, the dense layer's outputs reordered so that no transposition is needed. */
export function anchorGraph({ weights }: Model): OnnxGraph {
  const weight = (name: string) => {
    const found = weights.find((tensor) => tensor.name === name);
    if (!found) throw new Error(`The anchor net has no weight ${name}.`);
    return found;
  };
  const up = (name: string, input: string): OnnxNode => ({
    op: 'ConvTranspose',
    inputs: [input, `${name}/kernel`, `${name}/bias`],
    output: name,
    attributes: { strides: [2, 2], pads: [1, 1, 1, 1], kernel_shape: [4, 4] },
  });
  const leaky = (input: string): OnnxNode => ({
    op: 'LeakyRelu',
    inputs: [input],
    output: `${input}_act`,
    attributes: { alpha: 0.2 },
  });
  return {
    inputs: { latent: [64] },
    output: 'image',
    shapes: { shape: [-1, 128, 7, 7] },
    nodes: [
      { op: 'Gemm', inputs: ['latent', 'project/kernel', 'project/bias'], output: 'project' },
      leaky('project'),
      { op: 'Reshape', inputs: ['project_act', 'shape'], output: 'cells' },
      up('up1', 'cells'),
      leaky('up1'),
      up('up2', 'up1_act'),
      { op: 'Tanh', inputs: ['up2'], output: 'image' },
    ],
    weights: [
      channelsFirstRows(weight('project/kernel'), 64),
      channelsFirstRows(weight('project/bias'), 1),
      channelsFirstKernel(weight('up1/kernel')),
      vector(weight('up1/bias')),
      channelsFirstKernel(weight('up2/kernel')),
      vector(weight('up2/bias')),
    ],
  };
}

/** [kh, kw, out, in] to [in, out, kh, kw]. */
function channelsFirstKernel({ name, shape, values }: WeightTensor): OnnxTensor {
  const [kh, kw, out, into] = shape;
  const moved = new Float32Array(values.length);
  for (let tap = 0; tap < kh * kw; tap++) {
    for (let o = 0; o < out; o++) {
      for (let i = 0; i < into; i++)
        moved[(i * out + o) * kh * kw + tap] = values[(tap * out + o) * into + i];
    }
  }
  return { name, dims: [into, out, kh, kw], values: moved };
}

/** Rows of 7x7x128 values to rows of 128x7x7. */
function channelsFirstRows({ name, values }: WeightTensor, rows: number): OnnxTensor {
  const moved = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let pixel = 0; pixel < 49; pixel++) {
      for (let c = 0; c < 128; c++) moved[row * 6272 + c * 49 + pixel] = values[row * 6272 + pixel * 128 + c];
    }
  }
  return { name, dims: rows === 1 ? [6272] : [rows, 6272], values: moved };
}

function vector({ name, values }: WeightTensor): OnnxTensor {
  return { name, dims: [values.length], values: Float32Array.from(values) };
}
