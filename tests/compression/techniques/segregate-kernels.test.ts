import * as layers from '@tensorflow/tfjs-layers';
import { expect, it } from 'vitest';
import {
  buildGenerator,
  buildSequential,
  largestDifference,
  outputsOf,
  valueOf,
  withRandomWeights,
} from '../run-model.ts';
import { run } from '../run-technique.ts';

const cases = [4, 3, 5, 2].flatMap((kernel) =>
  [1, 2, 3].flatMap((stride) => (['same', 'valid'] as const).map((padding) => ({ kernel, stride, padding }))),
);

it.each(cases)(
  'segregate-kernels gives the same outputs for kernel $kernel, stride $stride, padding $padding',
  async ({ kernel, stride, padding }) => {
    const model = layers.sequential({
      layers: [
        layers.layers.conv2dTranspose({
          name: 'up',
          inputShape: [3, 4, 2],
          filters: 3,
          kernelSize: [kernel, 3],
          strides: stride,
          padding,
          activation: 'tanh',
        }),
      ],
    });
    const value = withRandomWeights(await valueOf(model));
    const changed = await run(value, 'segregate-kernels');
    expect(JSON.stringify(changed.topology)).not.toContain('Conv2DTranspose');
    expect(largestDifference(await outputsOf(changed), await outputsOf(value))).toBeLessThan(1e-5);
  },
);

it('segregate-kernels leaves whole generators equal', async () => {
  for (const build of [buildGenerator, buildSequential]) {
    const value = withRandomWeights(await valueOf(build()));
    expect(
      largestDifference(await outputsOf(await run(value, 'segregate-kernels')), await outputsOf(value)),
    ).toBeLessThan(1e-5);
  }
});
