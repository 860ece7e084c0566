import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createAdversarialTrainer,
  type AdversarialTask,
} from '../../../src/inference/training/adversarial-trainer.ts';
import { createBatches } from '../../../src/inference/training/batches.ts';
import { readCheckpoint, writeCheckpoint } from '../../../src/inference/training/checkpoint.ts';
import { imageBatch, labelBatch } from '../../../src/inference/training/images.ts';
import { seededLatents } from '../../../src/inference/training/latents.ts';
import { runTrainer, type Trainer } from '../../../src/inference/training/trainer.ts';
import { startWasm } from '../start-wasm.ts';
import { tinyImages, tinyModels, tinyTraining } from '../tiny-nets.ts';

const task: AdversarialTask = {
  batchOf(step) {
    const indices = createBatches(tinyImages.count, 4, 3)(step);
    const condition = labelBatch(tinyImages, indices, 2);
    return {
      real: imageBatch(tinyImages, indices),
      condition,
      inputs: [seededLatents(4, 3, step), condition],
    };
  },
};

const createTrainer = () => createAdversarialTrainer(tinyModels(), task, tinyTraining);

async function trained(trainer: Trainer, steps: number): Promise<Uint8Array> {
  for await (const _ of runTrainer(trainer, steps));
  return writeCheckpoint(trainer);
}

beforeAll(startWasm);

describe('the adversarial trainer', () => {
  it('gives the same weights bit for bit for the same seed, also through a checkpoint', async () => {
    const straight = await trained(createTrainer(), 9);
    expect(await trained(createTrainer(), 9)).toEqual(straight);
    const resumed = createTrainer();
    // As Node reads a file: a Buffer, whose slice is a view.
    readCheckpoint(resumed, Buffer.from(await trained(createTrainer(), 5)));
    expect(resumed.steps).toBe(5);
    expect(await trained(resumed, 9)).toEqual(straight);
  });

  it('keeps the number of tensors flat over 200 steps', async () => {
    const trainer = createTrainer();
    await trained(trainer, 4);
    const before = { engine: tf.memory().numTensors, backend: tf.backend().numDataIds() };
    await trained(trainer, 204);
    expect({ engine: tf.memory().numTensors, backend: tf.backend().numDataIds() }).toEqual(before);
    trainer.dispose();
  });

  it('reports its losses, stops at the signal and keeps the steps it did', async () => {
    const trainer = createTrainer();
    const abort = new AbortController();
    const run = async () => {
      for await (const { step, losses } of runTrainer(trainer, 10, abort.signal)) {
        expect(Object.keys(losses)).toEqual(['generator', 'discriminator']);
        if (step === 3) abort.abort();
      }
    };
    await expect(run()).rejects.toThrow(/abort/i);
    expect(trainer.steps).toBe(3);
  });

  it('hears a signal that comes from outside while it works, as Ctrl-C does', async () => {
    const trainer = createTrainer();
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 1);
    const run = async () => {
      for await (const { losses } of runTrainer(trainer, 10_000, abort.signal)) expect(losses).toBeDefined();
    };
    await expect(run()).rejects.toThrow(/abort/i);
    expect(trainer.steps).toBeLessThan(10_000);
    trainer.dispose();
  });

  it('refuses a checkpoint that is cut or of another net', async () => {
    const bytes = await trained(createTrainer(), 1);
    expect(() => readCheckpoint(createTrainer(), bytes.subarray(0, bytes.length - 4))).toThrow(/damaged/);
    expect(() => readCheckpoint(createTrainer(), new Uint8Array(5))).toThrow(/damaged/);
  });
});
