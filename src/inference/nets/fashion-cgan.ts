import * as layers from '@tensorflow/tfjs-layers';
import { activated, halvings, starts } from './blocks.ts';

export const latentSize = 64;
export const classCount = 10;

const { dense, conv2d, conv2dTranspose, reshape, flatten, concatenate, dot } = layers.layers;

/**
 * Class-conditional generator: latent [n, 64] and one-hot label [n, 10] to an image [n, 28, 28, 1] in [-1, 1]. `width` scales the channels
 * of every hidden layer (1: 64, 32 and 16), so that a student is the same net, narrower.
 */
export function buildFashionGenerator(seed: number, width = 1): layers.LayersModel {
  const start = starts(seed);
  const channels = (full: number) => Math.max(1, Math.round(full * width));
  const latent = layers.input({ shape: [latentSize], name: 'latent' });
  const label = layers.input({ shape: [classCount], name: 'label' });
  let x = concatenate({ name: 'latent_and_label' }).apply([latent, label]) as layers.SymbolicTensor;
  x = activated(x, 'mapping', dense({ name: 'mapping', units: channels(160), kernelInitializer: start() }));
  const base = channels(64);
  x = activated(x, 'project', dense({ name: 'project', units: 49 * base, kernelInitializer: start() }));
  x = reshape({ name: 'cells', targetShape: [7, 7, base] }).apply(x) as layers.SymbolicTensor;
  for (const [name, filters] of [
    ['up1', channels(32)],
    ['up2', channels(16)],
  ] as const) {
    const up = conv2dTranspose({
      name,
      filters,
      kernelSize: 4,
      strides: 2,
      padding: 'same',
      kernelInitializer: start(),
    });
    x = activated(x, name, up);
  }
  const paint = conv2d({
    name: 'paint',
    filters: 1,
    kernelSize: 3,
    padding: 'same',
    activation: 'tanh',
    kernelInitializer: start(),
  });
  const image = paint.apply(x) as layers.SymbolicTensor;
  return layers.model({ inputs: [latent, label], outputs: image, name: 'fashion-cgan' });
}

/**
 * Its discriminator: image and one-hot label to one value, the inner product of the label with ten class heads (a projection
 * discriminator's, Miyato and Koyama 2018, with the unconditional term inside the heads).
 */
export function buildFashionDiscriminator(seed: number): layers.LayersModel {
  const start = starts(seed + 1000);
  const image = layers.input({ shape: [28, 28, 1], name: 'image' });
  const label = layers.input({ shape: [classCount], name: 'label' });
  const x = flatten({ name: 'flat' }).apply(halvings(image, [24, 48, 96], start)) as layers.SymbolicTensor;
  const heads = dense({ name: 'heads', units: classCount, kernelInitializer: start() });
  const values = heads.apply(x) as layers.SymbolicTensor;
  const value = dot({ name: 'chosen_head', axes: 1 }).apply([values, label]) as layers.SymbolicTensor;
  return layers.model({ inputs: [image, label], outputs: value, name: 'fashion-cgan-discriminator' });
}
