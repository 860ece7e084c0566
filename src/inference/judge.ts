import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import type { FeatureRows } from '../compression/measures/feature-rows.ts';
import type { Model } from '../compression/model.ts';
import { noTick, type Tick } from '../compression/tick.ts';
import { valueToModel } from './model-value.ts';

/** What the judge sees in images. */
export interface Verdict {
  readonly features: FeatureRows;
  /** The most likely class of each image. */
  readonly classes: Uint8Array;
}

export interface Judge {
  /** Judges `count` images of 28x28 values in [-1, 1] in batches, with a tick before each. */
  look(images: Float32Array, count: number, tick?: Tick): Promise<Verdict>;
  dispose(): void;
}

/** Loads `fashion-judge`: a classifier with a layer named `features`. */
export async function createJudge(value: Model): Promise<Judge> {
  const model = await valueToModel(value);
  const features = model.getLayer('features').output as layers.SymbolicTensor;
  const both = layers.model({ inputs: model.inputs, outputs: [features, model.outputs[0]] });
  const size = features.shape[1] ?? 0;
  return {
    async look(images, count, tick = noTick) {
      const values = new Float32Array(count * size);
      const classes = new Uint8Array(count);
      const batch = 200;
      for (let start = 0; start < count; start += batch) {
        await tick(start / count);
        const rows = Math.min(batch, count - start);
        const [found, chosen] = tf.tidy((): [tf.Tensor, tf.Tensor] => {
          const x = tf.tensor4d(images.subarray(start * 784, (start + rows) * 784), [rows, 28, 28, 1]);
          const [feature, logits] = both.predict(x) as tf.Tensor[];
          return [feature, tf.argMax(logits, 1)];
        });
        values.set(await found.data<'float32'>(), start * size);
        classes.set(await chosen.data<'int32'>(), start);
        tf.dispose([found, chosen]);
      }
      return { features: { count, size, values }, classes };
    },
    dispose: () => void model.dispose(),
  };
}
