import * as layers from '@tensorflow/tfjs-layers';
import type {
  AdversarialModels,
  AdversarialTraining,
} from '../../src/inference/training/adversarial-trainer.ts';
import type { LabelledImages } from '../../src/inference/training/images.ts';
import { latentValues } from '../../src/inference/training/latents.ts';

const { dense, reshape, conv2dTranspose, conv2d, leakyReLU, flatten, concatenate } = layers.layers;
type Symbol = layers.SymbolicTensor;

/** A generator of 4x4 images from 3 latents and 2 classes, with the layers of the real ones. */
export function buildTinyGenerator(channels = 4, seed = 1): layers.LayersModel {
  const kernelInitializer = () => layers.initializers.heNormal({ seed: seed++ });
  const latent = layers.input({ shape: [3], name: 'latent' });
  const label = layers.input({ shape: [2], name: 'label' });
  let x = concatenate({ name: 'both' }).apply([latent, label]) as Symbol;
  x = dense({ name: 'project', units: 4 * channels, kernelInitializer: kernelInitializer() }).apply(
    x,
  ) as Symbol;
  x = reshape({ name: 'cells', targetShape: [2, 2, channels] }).apply(x) as Symbol;
  const up = { name: 'up', filters: channels, kernelSize: 4, strides: 2, padding: 'same' as const };
  x = conv2dTranspose({ ...up, kernelInitializer: kernelInitializer() }).apply(x) as Symbol;
  x = leakyReLU({ name: 'up_act', alpha: 0.2 }).apply(x) as Symbol;
  const paint = {
    name: 'paint',
    filters: 1,
    kernelSize: 3,
    padding: 'same' as const,
    activation: 'tanh' as const,
  };
  x = conv2d({ ...paint, kernelInitializer: kernelInitializer() }).apply(x) as Symbol;
  return layers.model({ inputs: [latent, label], outputs: x });
}

export function buildTinyDiscriminator(seed = 100): layers.LayersModel {
  const image = layers.input({ shape: [4, 4, 1], name: 'image' });
  const label = layers.input({ shape: [2], name: 'label' });
  const down = { name: 'down', filters: 4, kernelSize: 3, strides: 2, padding: 'same' as const };
  let x = conv2d({ ...down, kernelInitializer: layers.initializers.heNormal({ seed }) }).apply(
    image,
  ) as Symbol;
  x = flatten({ name: 'flat' }).apply(leakyReLU({ name: 'down_act', alpha: 0.2 }).apply(x)) as Symbol;
  x = concatenate({ name: 'all' }).apply([x, label]) as Symbol;
  const heNormal = layers.initializers.heNormal({ seed: seed + 1 });
  x = dense({ name: 'value', units: 1, kernelInitializer: heNormal }).apply(x) as Symbol;
  return layers.model({ inputs: [image, label], outputs: x });
}

export function tinyModels(): AdversarialModels {
  return {
    generator: buildTinyGenerator(),
    average: buildTinyGenerator(),
    discriminator: buildTinyDiscriminator(),
  };
}

export const tinyTraining: AdversarialTraining = {
  seed: 3,
  batch: 4,
  rates: [{ until: 300, value: 0.001 }],
  penalties: [
    { until: 4, value: 0.5 },
    { until: 300, value: 0.1 },
  ],
  sigma: 0.05,
  penaltyEvery: 4,
  averageDecay: 0.9,
};

/** Twenty images of noise in two classes. */
export const tinyImages: LabelledImages = {
  count: 20,
  size: 4,
  pixels: Uint8Array.from(latentValues(320, 1, 9), (value) => Math.max(0, Math.min(255, 128 + 60 * value))),
  labels: Uint8Array.from({ length: 20 }, (_, index) => index % 2),
};
