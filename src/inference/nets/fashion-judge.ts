import * as layers from '@tensorflow/tfjs-layers';

/** Filters and stride of each 3x3 convolution. */
const convolutions = [
  [16, 1],
  [32, 2],
  [64, 2],
  [96, 2],
] as const;

/** Classifier of 28x28 garments whose layer `features` (64 values, before its activation) is what the measures compare. */
export function buildFashionJudge(seed: number): layers.LayersModel {
  let layer = 0;
  const start = () => layers.initializers.heNormal({ seed: seed + layer++ });
  const input = layers.input({ shape: [28, 28, 1], name: 'image' });
  let x = input;
  for (const [index, [filters, strides]] of convolutions.entries()) {
    x = layers.layers
      .conv2d({
        name: `conv${index + 1}`,
        filters,
        kernelSize: 3,
        strides,
        padding: 'same',
        kernelInitializer: start(),
      })
      .apply(x) as layers.SymbolicTensor;
    x = layers.layers.leakyReLU({ name: `act${index + 1}`, alpha: 0.1 }).apply(x) as layers.SymbolicTensor;
  }
  x = layers.layers.flatten({ name: 'flat' }).apply(x) as layers.SymbolicTensor;
  x = layers.layers
    .dense({ units: 64, name: 'features', kernelInitializer: start() })
    .apply(x) as layers.SymbolicTensor;
  x = layers.layers.leakyReLU({ name: 'act5', alpha: 0.1 }).apply(x) as layers.SymbolicTensor;
  const logits = layers.layers.dense({ units: 10, name: 'logits', kernelInitializer: start() }).apply(x);
  return layers.model({ inputs: input, outputs: logits as layers.SymbolicTensor, name: 'fashion-judge' });
}
