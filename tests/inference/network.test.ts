import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend, replaceBackend } from '../../src/inference/backends.ts';
import { modelToValue } from '../../src/inference/model-value.ts';
import { readModelFiles, writeModelFiles } from '../../src/inference/model-files.ts';
import { createNetwork } from '../../src/inference/network.ts';
import { latentValues } from '../../src/inference/training/latents.ts';
import { startWasm } from './start-wasm.ts';
import { buildTinyGenerator } from './tiny-nets.ts';

const inputs = (count: number) => [latentValues(count, 3, 1), new Float32Array(2 * count).fill(0.5)];

beforeAll(startWasm);

describe('a network', () => {
  it('gives the same images bit for bit for the same seed, whatever the batches', async () => {
    const network = await createNetwork(await modelToValue(buildTinyGenerator()));
    const [first] = await network.run(inputs(10), { count: 10 });
    const [again] = await network.run(inputs(10), { count: 10 });
    const [inThrees] = await network.run(inputs(10), { count: 10, batch: 3 });
    expect(again).toEqual(first);
    expect(inThrees).toEqual(first);
    network.dispose();
  });

  it('gives the same images on the CPU backend within 1e-5', async () => {
    const value = await modelToValue(buildTinyGenerator());
    const run = async () => {
      const network = await createNetwork(value);
      const [images] = await network.run(inputs(4), { count: 4 });
      network.dispose();
      return images;
    };
    const wasm = await run();
    await tf.setBackend('cpu');
    const cpu = await run();
    await tf.setBackend('wasm');
    expect(Math.max(...wasm.map((value, i) => Math.abs(value - cpu[i])))).toBeLessThan(1e-5);
  });

  it('keeps the number of tensors flat over 200 generations, and none once disposed of', async () => {
    const value = await modelToValue(buildTinyGenerator());
    const empty = tf.memory().numTensors;
    const network = await createNetwork(value);
    await network.run(inputs(2), { count: 2 });
    const before = { engine: tf.memory().numTensors, backend: tf.backend().numDataIds() };
    for (let i = 0; i < 200; i++) await network.run(inputs(2), { count: 2 });
    expect({ engine: tf.memory().numTensors, backend: tf.backend().numDataIds() }).toEqual(before);
    network.dispose();
    expect(tf.memory().numTensors).toBe(empty);
  });

  it('ends the run that is under way before it is disposed of', async () => {
    const value = await modelToValue(buildTinyGenerator());
    const empty = tf.memory().numTensors;
    const network = await createNetwork(value);
    const [whole] = await network.run(inputs(10), { count: 10 });
    const tick = (fraction: number) => {
      if (fraction > 0) network.dispose();
      return Promise.resolve();
    };
    const [images] = await network.run(inputs(10), { count: 10, batch: 3, tick });
    expect(images).toEqual(whole);
    expect(tf.memory().numTensors).toBe(empty);
  });

  it('names the input that has the wrong number of values', async () => {
    const network = await createNetwork(await modelToValue(buildTinyGenerator()));
    await expect(network.run([new Float32Array(5), new Float32Array(4)], { count: 2 })).rejects.toThrow(
      /latent.*6/,
    );
    await expect(network.run([], { count: 2 })).rejects.toThrow(/latent, label/);
    network.dispose();
  });
});

describe('model files', () => {
  it('come back as the same topology and the nearest half-precision weights', async () => {
    const value = await modelToValue(buildTinyGenerator());
    const files = writeModelFiles(value);
    const back = readModelFiles(files.json, files.weights);
    expect(back.topology).toEqual(value.topology);
    expect(files.weights.length).toBe(2 * value.weights.reduce((sum, { values }) => sum + values.length, 0));
    const worst = value.weights.flatMap(({ values }, i) =>
      Array.from(values, (v, j) => Math.abs(v - back.weights[i].values[j]) / Math.max(1e-3, Math.abs(v))),
    );
    expect(Math.max(...worst)).toBeLessThan(1 / 2048);
  });

  it('name the weight within which the bytes end', async () => {
    const files = writeModelFiles(await modelToValue(buildTinyGenerator()));
    expect(() => readModelFiles(files.json, files.weights.subarray(0, 20))).toThrow(/project\/kernel/);
  });
});

describe('the choice of a backend', () => {
  const wasm = () => Promise.resolve();
  const broken = () => Promise.reject(new Error('no adapter'));

  it('is the one that starts, with the reasons of those that do not', async () => {
    const { name, trials } = await chooseBackend({ webgpu: broken, wasm }, () => performance.now());
    expect(name).toBe('wasm');
    expect(trials[0]).toEqual({ name: 'webgpu', milliseconds: null, problem: 'no adapter' });
  });

  it('falls back from a preferred one that fails', async () => {
    const choice = await chooseBackend({ wasm }, () => performance.now(), 'webgl');
    expect([choice.name, choice.trials[0].problem]).toEqual(['wasm', 'not offered here']);
  });

  it('is an error that lists the reasons when none starts', async () => {
    await expect(chooseBackend({ webgl: broken }, () => 0)).rejects.toThrow(/webgl: no adapter/);
  });

  it('is replaced by another when its device has gone', async () => {
    await tf.setBackend('cpu');
    const { name } = await replaceBackend({ cpu: () => Promise.resolve(), wasm }, () => performance.now());
    expect([name, tf.getBackend()]).toEqual(['wasm', 'wasm']);
    expect(tf.engine().registryFactory).not.toHaveProperty('cpu');
  });
});
