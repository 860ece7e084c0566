import { CompressionError } from '../compression-error.ts';
import { traceChannels } from '../graph/channel-ids.ts';
import { rankChannels } from '../graph/channel-importance.ts';
import { chooseChannels } from '../graph/choose-channels.ts';
import { readGraph } from '../graph/layer-graph.ts';
import { removeChannels } from '../graph/remove-channels.ts';
import { isKernel, type Model } from '../model.ts';
import type { SeededRandom } from '../numeric/seeded-random.ts';
import { defineTechnique } from '../technique.ts';

/**
 * Knowledge distillation (Hinton, Vinyals, Dean 2015; for GANs Aguinaldo et al. 2019): a student, narrower or as it stands after
 * earlier steps, learns to give what the model that entered the recipe gives.
 */
export default defineTechnique({
  id: 'distillation',
  article: 'knowledge-distillation',
  family: 'knowledge-distillation',
  label: 'Distillation',
  summary: 'Trains a small student to imitate the original.',
  saves: { bytes: true, parameters: true, macs: true },
  models: 'layers',
  trains: true,
  options: {
    width: {
      kind: 'range',
      label: 'Student width',
      help: 'Share of the channels that the student has; 1 trains the model as earlier steps left it.',
      min: 0.05,
      max: 1,
      step: 0.05,
      default: 0.5,
    },
    start: {
      kind: 'choice',
      label: 'Start',
      help: "From the teacher's most important channels, or from random weights.",
      choices: { teacher: "The teacher's channels", random: 'Random weights' },
      default: 'teacher',
    },
    output: {
      kind: 'range',
      label: 'Output loss',
      help: 'Weight of the difference of the outputs.',
      min: 0,
      max: 100,
      step: 0.1,
      default: 1,
    },
    feature: {
      kind: 'range',
      label: 'Feature loss',
      help: 'Weight of the difference of the features.',
      min: 0,
      max: 100,
      step: 0.1,
      default: 0,
    },
    adversarial: {
      kind: 'range',
      label: 'Adversarial loss',
      help: "Weight of the discriminator's verdict; needs a discriminator.",
      min: 0,
      max: 10,
      step: 0.01,
      default: 0,
    },
    steps: {
      kind: 'range',
      label: 'Steps',
      help: 'Training steps.',
      min: 1,
      max: 100000,
      step: 1,
      default: 500,
    },
    batchSize: {
      kind: 'range',
      label: 'Batch',
      help: 'Samples a step.',
      min: 1,
      max: 512,
      step: 1,
      default: 64,
    },
    learningRate: {
      kind: 'range',
      label: 'Learning rate',
      help: 'Step size of the optimizer.',
      min: 0.00001,
      max: 0.1,
      step: 0.00001,
      default: 0.001,
    },
    keepZeros: {
      kind: 'flag',
      label: 'Keep zeros',
      help: 'Pruned weights stay zero while the others learn.',
      default: true,
    },
  },
  async apply(model, options, context) {
    const { width, start, output, feature, adversarial, ...schedule } = options;
    const { trainer, discriminator, signal } = context;
    if (trainer === undefined)
      throw new CompressionError('Distillation needs a trainer.', 'Run it in the lab or leave the step out.');
    if (adversarial > 0 && discriminator === undefined) {
      throw new CompressionError(
        'The adversarial loss needs a discriminator.',
        'Give one, or set the weight to 0.',
      );
    }
    const narrow = width < 1 ? narrowed(model, width) : model;
    const student = start === 'random' ? restarted(narrow, context.random) : withoutSymbols(narrow);
    const progress: Promise<void>[] = [];
    const result = await trainer.train(
      {
        teacher: context.reference,
        student,
        losses: { output, feature, adversarial },
        ...schedule,
        seed: context.random.integer(4294967295),
        ...(discriminator ? { discriminator } : {}),
      },
      {
        ...(signal ? { signal } : {}),
        onProgress: ({ step, steps, loss }) =>
          progress.push(context.tick(step / steps, `loss ${loss.toPrecision(4)}`)),
      },
    );
    await Promise.all(progress);
    return result.student;
  },
});

/** The same network with a share of its channels, the most important ones by root mean square. */
function narrowed(model: Model, width: number): Model {
  const graph = readGraph(model);
  const channels = traceChannels(graph);
  const groups = rankChannels(graph, channels, 'l2', { uniform: () => 0, normal: () => 0, integer: () => 0 });
  return removeChannels(
    model,
    graph,
    channels,
    chooseChannels(groups, { ratio: 1 - width, scope: 'layer', minimum: 1 }),
  );
}

/** Kernels drawn anew: normal with variance 2 / fan-in (He et al. 2015). */
function restarted(model: Model, random: SeededRandom): Model {
  return {
    ...model,
    weights: model.weights.map((tensor) => {
      if (!isKernel(tensor)) return tensor;
      const { coding: _, ...rest } = tensor;
      const outputs = tensor.shape[tensor.shape.length - 1];
      const spread = Math.sqrt((2 * outputs) / Math.max(1, tensor.values.length));
      return { ...rest, values: Float32Array.from(tensor.values, () => random.normal() * spread) };
    }),
  };
}

function withoutSymbols(model: Model): Model {
  return { ...model, weights: model.weights.map(({ coding: _, ...tensor }) => tensor) };
}
