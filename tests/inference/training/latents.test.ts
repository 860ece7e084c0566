import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFashionGenerator, classCount, latentSize } from '../../../src/inference/nets/fashion-cgan.ts';
import { oneHotBatch } from '../../../src/inference/training/images.ts';
import { seededLatents, widenLatents } from '../../../src/inference/training/latents.ts';
import { startWasm } from '../start-wasm.ts';

beforeAll(startWasm);

describe('wider latents', () => {
  it('answer z as the generator answered the scaled z, with the labels as they were', () => {
    const generator = buildFashionGenerator(3, 0.1);
    const latent = seededLatents(4, latentSize, 5);
    const label = oneHotBatch([0, 3, 7, 9], classCount);
    const scaled = (generator.apply([tf.mul(latent, 1.2), label]) as tf.Tensor).dataSync();
    widenLatents(generator, 'mapping', latentSize, 1.2);
    const widened = (generator.apply([latent, label]) as tf.Tensor).dataSync();
    expect(Math.max(...scaled.map((value, i) => Math.abs(value - widened[i])))).toBeLessThan(1e-5);
    expect(Math.max(...scaled.map(Math.abs))).toBeGreaterThan(0.001);
  });
});
