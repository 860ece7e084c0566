import * as layers from '@tensorflow/tfjs-layers';
import { activated, halvings, starts } from './blocks.ts';

const { conv2d, conv2dTranspose, concatenate } = layers.layers;

type Symbol = layers.SymbolicTensor;

/** U-Net from an edge map [n, 28, 28, 1] (0, 0.5, 1) to a garment in [-1, 1], the form of Isola et al. (2017) at two scales. `width` scales its channels. */
export function buildEdgesGenerator(seed: number, width = 1): layers.LayersModel {
  const start = starts(seed);
  const channels = (full: number) => Math.max(1, Math.round(full * width));
  const down = (name: string, filters: number) =>
    conv2d({ name, filters, kernelSize: 4, strides: 2, padding: 'same', kernelInitializer: start() });
  const up = (name: string, filters: number) =>
    conv2dTranspose({
      name,
      filters,
      kernelSize: 4,
      strides: 2,
      padding: 'same',
      kernelInitializer: start(),
    });
  const edges = layers.input({ shape: [28, 28, 1], name: 'edges' });
  const half = activated(edges, 'down1', down('down1', channels(24)));
  const quarter = activated(half, 'down2', down('down2', channels(48)));
  const middle = conv2d({
    name: 'middle',
    filters: channels(64),
    kernelSize: 3,
    padding: 'same',
    kernelInitializer: start(),
  });
  const deepest = activated(quarter, 'middle', middle);
  const halfAgain = activated(deepest, 'up1', up('up1', channels(32)));
  const joined = concatenate({ name: 'skip_half' }).apply([halfAgain, half]) as Symbol;
  const fullAgain = activated(joined, 'up2', up('up2', channels(16)));
  const all = concatenate({ name: 'skip_edges' }).apply([fullAgain, edges]) as Symbol;
  const paint = conv2d({
    name: 'paint',
    filters: 1,
    kernelSize: 3,
    padding: 'same',
    activation: 'tanh',
    kernelInitializer: start(),
  });
  return layers.model({ inputs: edges, outputs: paint.apply(all) as Symbol, name: 'edges2fashion' });
}

/** Its patch discriminator: image and edge map to 7x7 values, each on a neighbourhood of 18 pixels. */
export function buildEdgesDiscriminator(seed: number): layers.LayersModel {
  const start = starts(seed + 1000);
  const image = layers.input({ shape: [28, 28, 1], name: 'image' });
  const edges = layers.input({ shape: [28, 28, 1], name: 'edges' });
  const both = concatenate({ name: 'image_and_edges' }).apply([image, edges]) as Symbol;
  const x = halvings(both, [24, 48], start);
  const patches = conv2d({
    name: 'patches',
    filters: 1,
    kernelSize: 3,
    padding: 'same',
    kernelInitializer: start(),
  });
  return layers.model({
    inputs: [image, edges],
    outputs: patches.apply(x) as Symbol,
    name: 'edges2fashion-discriminator',
  });
}
