import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readModelFolder } from '../../src/cli/training/model-folder.ts';
import { createJudge } from '../../src/inference/judge.ts';
import { createNetwork, type Network } from '../../src/inference/network.ts';
import { readReference } from '../../src/inference/reference.ts';
import {
  garmentInputs,
  garmentProtocol,
  judgeGarmentImages,
  type Court,
} from '../../src/lab/judging/garment-protocol.ts';
import { judgePairImages } from '../../src/lab/judging/pair-protocol.ts';
import { tickOf } from '../../src/lab/tasks/task.ts';
import { startWasm } from '../inference/start-wasm.ts';

const models = 'data/models';
let court: Court;
let generator: Network;

beforeAll(async () => {
  await startWasm();
  court = {
    judge: await createJudge(readModelFolder(`${models}/fashion-judge`)),
    reference: readGarments(),
  };
  generator = await createNetwork(readModelFolder(`${models}/fashion-cgan`));
});

const readGarments = () =>
  readReference(
    readFileSync(`${models}/fashion-judge/reference.json`, 'utf8'),
    readFileSync(`${models}/fashion-judge/reference-features.bin`),
  );

/** A task of the worker that is told to stop while it lets messages in, once it is as far as `until`. */
function watch(until = Infinity) {
  const fractions: number[] = [];
  const signal = { aborted: false };
  const tick = tickOf(
    {
      signal,
      pause: () => {
        signal.aborted = (fractions.at(-1) ?? 0) >= until;
        return Promise.resolve();
      },
      onProgress: ({ fraction }) => fractions.push(fraction),
      onTraining: () => undefined,
      steering: { isPaused: false, isFinishing: false },
    },
    'Measuring quality',
  );
  return { tick, fractions };
}

const isRising = (values: readonly number[]) => values.every((value, i) => i === 0 || value > values[i - 1]);

describe('judging', () => {
  it('stops where it is told to, keeps no tensor, and judges afterwards as if nothing had been', async () => {
    const [images] = await generator.run(garmentInputs(), { count: garmentProtocol.count });
    const tensors = tf.memory().numTensors;
    // In the features (0 to 0.1), among the distances of the reference (to 0.19) and those between both (to 0.37), in the resamples.
    for (const until of [0.05, 0.15, 0.3, 0.5]) {
      const { tick, fractions } = watch(until);
      await expect(judgeGarmentImages(court, images, { tick })).rejects.toMatchObject({ name: 'AbortError' });
      expect(fractions.filter((fraction) => fraction >= until)).toHaveLength(1);
      expect(tf.memory().numTensors).toBe(tensors);
    }
    const { tick, fractions } = watch();
    const figures = await judgeGarmentImages(court, images, { tick });
    expect(isRising(fractions)).toBe(true);
    expect(await judgeGarmentImages({ ...court, reference: readGarments() }, images)).toEqual(figures);
  });

  it('stops between two batches of images, and keeps no tensor', async () => {
    const tensors = tf.memory().numTensors;
    const { tick, fractions } = watch(0.4);
    const run = generator.run(garmentInputs(), { count: garmentProtocol.count, tick });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    // Batches of 64 of 1,000 images: the tick after seven batches is the first past 0.4.
    expect(fractions).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((batch) => (batch * 64) / 1000));
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it('measures pairs of images in blocks as it does all at once', async () => {
    const count = 50;
    const pictures = (seed: number) =>
      Float32Array.from({ length: count * 144 }, (_, i) => Math.cos(i * seed) * Math.sin(i + seed));
    const { tick, fractions } = watch();
    const found = await judgePairImages(pictures(1), pictures(2), { count, size: 12, tick });
    expect(fractions).toEqual([0, 0.4, 0.8]);
    let sum = 0;
    const [a, b] = [pictures(1), pictures(2)];
    for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]) / 2;
    expect(found[0].value).toBeCloseTo(sum / a.length, 6);
    const stopped = judgePairImages(pictures(1), pictures(2), { count, size: 12, tick: watch(0.4).tick });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
