import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';

/** A layer that teacher and student share by name, with its width in each. */
export interface FeaturePair {
  readonly name: string;
  readonly teacherWidth: number;
  readonly studentWidth: number;
}

const activations = new Set(['LeakyReLU', 'ReLU', 'Activation', 'PReLU', 'ELU']);

/** The activation layers of the same name whose outputs are feature maps of the same height and width. */
export function findFeaturePairs(teacher: layers.LayersModel, student: layers.LayersModel): FeaturePair[] {
  return teacher.layers.flatMap((layer): FeaturePair[] => {
    const other = student.layers.find(({ name }) => name === layer.name);
    if (!other || !activations.has(layer.getClassName())) return [];
    const ours = layer.outputShape as (number | null)[];
    const theirs = other.outputShape as (number | null)[];
    if (ours.length !== 4 || theirs.length !== 4 || ours[1] !== theirs[1] || ours[2] !== theirs[2]) return [];
    return [{ name: layer.name, teacherWidth: ours[3] ?? 0, studentWidth: theirs[3] ?? 0 }];
  });
}

/** The same model with the outputs of the pairs' layers before its own output. */
export function withFeatures(model: layers.LayersModel, pairs: readonly FeaturePair[]): layers.LayersModel {
  const features = pairs.map(({ name }) => model.getLayer(name).output as layers.SymbolicTensor);
  return layers.model({ inputs: model.inputs, outputs: [...features, ...model.outputs] });
}

/** Variables that map the student's channels to the teacher's, for the pairs whose widths differ. */
export function createProjections(pairs: readonly FeaturePair[], seed: number): (tf.Variable | undefined)[] {
  return pairs.map(({ studentWidth, teacherWidth }, index) => {
    if (studentWidth === teacherWidth) return undefined;
    const deviation = Math.sqrt(1 / studentWidth);
    const start = tf.randomNormal([studentWidth, teacherWidth], 0, deviation, 'float32', seed + index);
    return tf.variable(start, true);
  });
}

/** Mean squared difference of the features, the student's projected where it has to be (Romero et al. 2015). */
export function featureLoss(
  teacher: readonly tf.Tensor[],
  student: readonly tf.Tensor[],
  projections: readonly (tf.Variable | undefined)[],
): tf.Scalar {
  const terms = teacher.map((target, index) => {
    const own = student[index];
    const projection = projections[index];
    if (!projection) return tf.mean(tf.squaredDifference(target, own));
    const rows = tf.reshape(own, [-1, own.shape[3] ?? 1]);
    const flat = tf.matMul(rows, projection);
    return tf.mean(tf.squaredDifference(tf.reshape(target, [-1, target.shape[3] ?? 1]), flat));
  });
  return tf.mul<tf.Scalar>(tf.addN(terms), 1 / terms.length);
}
