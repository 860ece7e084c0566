import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { createRandom } from '../../compression/numeric/seeded-random.ts';
import type { TrainingTask } from '../../compression/trainer.ts';
import { createAdam } from '../training/adam.ts';
import { pairingLoss } from '../training/adversarial-losses.ts';
import type { Trainer } from '../training/trainer.ts';
import { pickTensors, restoreWeights, variablesOf, weightsOf, withPrefix } from '../training/variables.ts';
import { createProjections, featureLoss, findFeaturePairs, withFeatures } from './feature-pairs.ts';
import { createInputDrawer, type InputPool } from './training-inputs.ts';

/** The nets of a distillation, loaded. */
export interface DistillationModels {
  readonly teacher: LayersModel;
  readonly student: LayersModel;
  readonly discriminator?: LayersModel;
}

type Settings = Omit<TrainingTask, 'teacher' | 'student' | 'discriminator'>;

/**
 * A student learning from a teacher, step by step. The adversarial part trains a discriminator along, to which the teacher's images are the
 * real ones; layers run in inference mode throughout, so that normalization statistics stay the student's own.
 */
export function createDistillation(
  { teacher, student, discriminator }: DistillationModels,
  { losses, batchSize, learningRate, seed, keepZeros }: Settings,
  pools: Readonly<Record<string, InputPool>> = {},
): Trainer {
  const pairs = losses.feature > 0 ? findFeaturePairs(teacher, student) : [];
  const teacherNet = withFeatures(teacher, pairs);
  const studentNet = withFeatures(student, pairs);
  const projections = createProjections(pairs, seed);
  const weights = variablesOf(student);
  const learned = [...weights, ...projections.filter((projection) => projection !== undefined)];
  const judgeWeights = discriminator && losses.adversarial > 0 ? variablesOf(discriminator) : [];
  const adam = createAdam(learned, { learningRate, beta1: 0.5, beta2: 0.99 });
  const judgeAdam = createAdam(judgeWeights, { learningRate, beta1: 0, beta2: 0.99 });
  const masks = keepZeros ? weights.map((weight) => tf.keep(nonZeroMask(weight))) : [];
  const draw = createInputDrawer(teacher, pools);
  let done = 0;

  const outputsOf = (net: LayersModel, inputs: tf.Tensor[]) => {
    const outputs = net.apply(inputs);
    return Array.isArray(outputs) ? (outputs as tf.Tensor[]) : [outputs as tf.Tensor];
  };

  /** The condition is the generator's last input: a label, or the edge map that is its only one. */
  const judge = (image: tf.Tensor, inputs: tf.Tensor[]) => {
    const condition = inputs[inputs.length - 1];
    const wanted = discriminator?.inputs.length === 1 ? image : [image, condition];
    return discriminator?.apply(wanted) as tf.Tensor;
  };

  const studentLoss = (inputs: tf.Tensor[], target: tf.Tensor[]) => {
    const own = outputsOf(studentNet, inputs);
    const [ownImage, image] = [own[pairs.length], target[pairs.length]];
    let loss = tf.mul<tf.Scalar>(tf.mean(tf.abs(tf.sub(ownImage, image))), losses.output);
    if (pairs.length > 0) {
      loss = tf.add(
        loss,
        tf.mul(
          featureLoss(target.slice(0, pairs.length), own.slice(0, pairs.length), projections),
          losses.feature,
        ),
      );
    }
    if (judgeWeights.length > 0) {
      loss = tf.add(
        loss,
        tf.mul(pairingLoss(judge(ownImage, inputs), judge(image, inputs)), losses.adversarial),
      );
    }
    return loss;
  };

  const judgeStep = (inputs: tf.Tensor[], image: tf.Tensor) => {
    const ownImage = outputsOf(student, inputs)[0];
    const { grads } = tf.variableGrads(
      () => pairingLoss(judge(image, inputs), judge(ownImage, inputs)),
      judgeWeights,
    );
    judgeAdam.apply(grads);
  };

  const learn = () => {
    const inputs = draw(batchSize, createRandom(seed * 1_000_003 + done));
    const target = outputsOf(teacherNet, inputs);
    const { value, grads } = tf.variableGrads(() => studentLoss(inputs, target), learned);
    adam.apply(grads);
    masks.forEach((mask, index) => weights[index].assign(tf.mul(weights[index], mask)));
    if (judgeWeights.length > 0) judgeStep(inputs, target[pairs.length]);
    return value;
  };

  return {
    get steps() {
      return done;
    },
    async step() {
      const value = tf.tidy(learn);
      done += 1;
      const [loss] = await value.data();
      value.dispose();
      return { loss };
    },
    state: () => ({
      step: done,
      tensors: {
        ...weightsOf(learned, 'student/'),
        ...weightsOf(judgeWeights, 'discriminator/'),
        ...withPrefix('adam/', adam.state()),
        ...withPrefix('discriminatorAdam/', judgeAdam.state()),
      },
    }),
    restore({ step, tensors }) {
      restoreWeights(learned, tensors, 'student/');
      restoreWeights(judgeWeights, tensors, 'discriminator/');
      adam.restore(pickTensors('adam/', tensors), step);
      judgeAdam.restore(pickTensors('discriminatorAdam/', tensors), step);
      done = step;
    },
    dispose() {
      adam.dispose();
      judgeAdam.dispose();
      tf.dispose(masks);
      for (const projection of projections) projection?.dispose();
    },
  };
}

function nonZeroMask(weight: tf.Tensor): tf.Tensor {
  return tf.tidy(() => tf.cast(tf.notEqual(weight, 0), 'float32'));
}
