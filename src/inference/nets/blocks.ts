import * as layers from '@tensorflow/tfjs-layers';

const { conv2d, leakyReLU } = layers.layers;

type Symbol = layers.SymbolicTensor;

/** Applies a layer, then LeakyReLU with slope 0.2. */
export function activated(x: Symbol, name: string, layer: { apply(x: Symbol): unknown }): Symbol {
  return leakyReLU({ name: `${name}_act`, alpha: 0.2 }).apply(layer.apply(x) as Symbol) as Symbol;
}

/** Starts (He et al. 2015) for layer after layer, a seed each. */
export function starts(seed: number) {
  let layer = 0;
  return () => layers.initializers.heNormal({ seed: seed + layer++ });
}

/** The body of a discriminator: 4x4 convolutions that halve the size each, `down1`, `down2` and so on. */
export function halvings(
  input: Symbol,
  filters: readonly number[],
  start: ReturnType<typeof starts>,
): Symbol {
  let x = input;
  for (const [index, count] of filters.entries()) {
    const name = `down${index + 1}`;
    const down = conv2d({
      name,
      filters: count,
      kernelSize: 4,
      strides: 2,
      padding: 'same',
      kernelInitializer: start(),
    });
    x = activated(x, name, down);
  }
  return x;
}
