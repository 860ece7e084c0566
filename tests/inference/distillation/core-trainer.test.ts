import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../src/compression/model.ts';
import type { TrainingTask } from '../../../src/compression/trainer.ts';
import { createCoreTrainer } from '../../../src/inference/distillation/core-trainer.ts';
import { modelToValue } from '../../../src/inference/model-value.ts';
import { startWasm } from '../start-wasm.ts';
import { buildTinyDiscriminator, buildTinyGenerator } from '../tiny-nets.ts';

async function createTask(changes: Partial<TrainingTask> = {}): Promise<TrainingTask> {
  return {
    teacher: await modelToValue(buildTinyGenerator(4, 1)),
    student: await modelToValue(buildTinyGenerator(2, 50)),
    losses: { output: 1, feature: 0, adversarial: 0 },
    steps: 60,
    batchSize: 16,
    learningRate: 0.01,
    seed: 5,
    keepZeros: false,
    ...changes,
  };
}

const zerosOf = ({ weights }: Model) =>
  weights.map(({ values }) => Array.from(values, (value) => value === 0));

beforeAll(startWasm);

describe('the trainer that the compression core is given', () => {
  it.each([
    ['output', { output: 1, feature: 0, adversarial: 0 }],
    ['output and features', { output: 1, feature: 0.5, adversarial: 0 }],
  ])('brings a narrower student nearer to its teacher by %s', async (_, losses) => {
    const { student, history } = await createCoreTrainer().train(await createTask({ losses }), {});
    expect(history[0].step).toBe(1);
    expect(history[history.length - 1].step).toBe(60);
    expect(history[history.length - 1].loss).toBeLessThan(0.8 * history[0].loss);
    expect(student.weights.map(({ name, shape }) => [name, shape])).toEqual(
      (await createTask()).student.weights.map(({ name, shape }) => [name, shape]),
    );
  });

  it('learns against a discriminator, and gives the same student for the same seed', async () => {
    const task = await createTask({
      losses: { output: 1, feature: 0, adversarial: 0.1 },
      discriminator: await modelToValue(buildTinyDiscriminator()),
      steps: 5,
    });
    const first = await createCoreTrainer().train(task, {});
    expect((await createCoreTrainer().train(task, {})).student).toEqual(first.student);
  });

  it('ended early, keeps the student with the lowest loss, which as many steps give again', async () => {
    const task = await createTask({ steps: 60, batchSize: 4 });
    const seen: number[] = [];
    const afterStep = async (
      { step, loss }: { step: number; loss: number },
      look: { generate: (inputs: Float32Array[], count: number) => Promise<Float32Array> },
    ) => {
      seen.push(loss);
      if (step === 25) {
        const images = await look.generate([new Float32Array(6), Float32Array.of(1, 0, 0, 1)], 2);
        expect(images).toHaveLength(2 * 16);
        expect(images.every(Number.isFinite)).toBe(true);
      }
      return step === 35 ? ('stop' as const) : ('go-on' as const);
    };
    const { student, steps } = await createCoreTrainer().train(task, { afterStep });
    const means = [0, 10, 20].map((from) => seen.slice(from, from + 10).reduce((a, b) => a + b) / 10);
    expect(steps).toBe(10 * (means.indexOf(Math.min(...means)) + 1));
    const again = await createCoreTrainer().train({ ...task, steps }, {});
    expect(again.student).toEqual(student);
    expect(again.steps).toBe(steps);
  });

  it('keeps pruned weights at zero when asked to', async () => {
    const { student } = await createTask();
    const pruned: Model = {
      ...student,
      weights: student.weights.map((weight) => ({
        ...weight,
        values: Float32Array.from(weight.values, (value, index) => (index % 2 ? value : 0)),
      })),
    };
    const task = await createTask({ student: pruned, keepZeros: true, steps: 3 });
    const result = await createCoreTrainer().train(task, {});
    const stillZero = zerosOf(pruned).every((zeros, i) =>
      zeros.every((zero, j) => !zero || result.student.weights[i].values[j] === 0),
    );
    expect(stillZero).toBe(true);
  });

  it('stops with an AbortError, leaves no tensor behind, and does not touch the models it was given', async () => {
    const task = await createTask();
    const copy = structuredClone(task);
    const before = tf.memory().numTensors;
    const signal = { aborted: false };
    const onProgress = ({ step }: { step: number }) => {
      if (step === 2) signal.aborted = true;
    };
    await expect(createCoreTrainer().train(task, { signal, onProgress })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(tf.memory().numTensors).toBe(before);
    expect(task).toEqual(copy);
  });
});
