import { expect, it } from 'vitest';
import type { Trainer, TrainingTask } from '../../../src/compression/trainer.ts';
import { buildGenerator, outputsOf, valueOf, withRandomWeights } from '../run-model.ts';
import { run, tensorOf } from '../run-technique.ts';

const teacher = withRandomWeights(await valueOf(buildGenerator()));

/** Records what it is asked and returns the student as it came: what is tested is the task, not the learning. */
function recorder(): Trainer & { tasks: TrainingTask[] } {
  const tasks: TrainingTask[] = [];
  return {
    backend: 'test',
    tasks,
    train: (task, { onProgress }) => {
      tasks.push(task);
      onProgress?.({ step: 1, steps: task.steps, loss: 0.5 });
      return Promise.resolve({ student: task.student, steps: task.steps, history: [] });
    },
  };
}

it('distillation asks for a student of half the channels that tfjs runs, taught by the original', async () => {
  const trainer = recorder();
  const student = await run(teacher, 'distillation', { width: 0.5, steps: 10, feature: 2 }, { trainer });
  expect(tensorOf(student, 'up1/kernel').shape).toEqual([4, 4, 3, 4]);
  expect(await outputsOf(student)).toHaveLength((await outputsOf(teacher)).length);
  expect(trainer.tasks[0]).toMatchObject({
    teacher,
    steps: 10,
    losses: { output: 1, feature: 2, adversarial: 0 },
    keepZeros: true,
  });
});

it('distillation at full width trains the weights that earlier steps left, without their symbols', async () => {
  const trainer = recorder();
  const pruned = await run(teacher, 'magnitude-pruning', { sparsity: 0.5 });
  const quantized = await run(pruned, 'uniform-quantization');
  await run(quantized, 'distillation', { width: 1 }, { trainer });
  const { values, coding } = tensorOf(trainer.tasks[0].student, 'up1/kernel');
  expect(values).toEqual(tensorOf(quantized, 'up1/kernel').values);
  expect(coding).toBeUndefined();
});

it('distillation from random weights draws them from the seed with variance 2 / fan-in', async () => {
  const trainer = recorder();
  const at = async (seed: number) =>
    tensorOf(
      await run(teacher, 'distillation', { start: 'random', width: 1 }, { trainer, seed }),
      'project/kernel',
    ).values;
  const values = await at(1);
  expect(values).toEqual(await at(1));
  expect(values).not.toEqual(await at(2));
  const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  expect(Math.abs(variance / (2 / 9) - 1)).toBeLessThan(5 * Math.sqrt(2 / values.length));
});

it('distillation without a trainer, or with an adversarial loss and no discriminator, says what is missing', async () => {
  await expect(run(teacher, 'distillation')).rejects.toThrow('no trainer is at hand');
  await expect(run(teacher, 'distillation', { adversarial: 1 }, { trainer: recorder() })).rejects.toThrow(
    'needs a discriminator',
  );
});
