import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { withStockKernels } from '../../../src/inference/kernels/register.ts';
import { latentValues } from '../../../src/inference/training/latents.ts';
import { startWasm } from '../start-wasm.ts';

interface Case {
  batch: number;
  height: number;
  width: number;
  channels: [number, number];
  kernel: [number, number];
  strides: [number, number];
  pad: 'same' | 'valid' | tf.backend_util.ExplicitPadding;
}

const small = fc.integer({ min: 1, max: 4 });
const amount = fc.integer({ min: 0, max: 5 });
const cases: fc.Arbitrary<Case> = fc
  .record({
    batch: fc.integer({ min: 1, max: 3 }),
    height: fc.integer({ min: 1, max: 9 }),
    width: fc.integer({ min: 1, max: 9 }),
    channels: fc.tuple(small, small),
    kernel: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    strides: fc.tuple(small, small),
    pad: fc.oneof(
      fc.constant('same' as const),
      fc.constant('valid' as const),
      fc
        .tuple(amount, amount, amount, amount)
        .map(([top, bottom, left, right]): tf.backend_util.ExplicitPadding => [
          [0, 0],
          [top, bottom],
          [left, right],
          [0, 0],
        ]),
    ),
  })
  .filter(({ height, width, kernel }) => height >= kernel[0] && width >= kernel[1]);

/** Both gradients of a convolution, weighted so that every output counts differently. */
function gradientsOf({ batch, height, width, channels, kernel, strides, pad }: Case): Float32Array[] {
  return tf.tidy(() => {
    const tensor = (shape: [number, number, number, number], seed: number) =>
      tf.tensor4d(latentValues(tf.util.sizeFromShape(shape), 1, seed), shape);
    const x = tensor([batch, height, width, channels[0]], 1);
    const filter = tensor([...kernel, ...channels], 2);
    const out = tf.conv2d(x, filter, strides, pad);
    const gradients = tf.grads((image: tf.Tensor, weights: tf.Tensor) =>
      tf.conv2d(image as tf.Tensor4D, weights as tf.Tensor4D, strides, pad),
    )([x, filter], tensor(out.shape, 3));
    return gradients.map((gradient) => gradient.dataSync<'float32'>());
  });
}

async function onBackend<Result>(name: string, body: () => Result): Promise<Result> {
  await tf.setBackend(name);
  try {
    return body();
  } finally {
    await tf.setBackend('wasm');
  }
}

const worstDifference = (a: Float32Array[], b: Float32Array[]) =>
  Math.max(...a.flatMap((values, i) => Array.from(values, (value, j) => Math.abs(value - b[i][j]))));

beforeAll(startWasm);

describe('the composed gradients of convolution on wasm', () => {
  it('equal those of the CPU backend for any size, stride and padding', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (entry) => {
        const composed = gradientsOf(entry);
        const reference = await onBackend('cpu', () => gradientsOf(entry));
        expect(worstDifference(composed, reference)).toBeLessThan(1e-4);
      }),
      { numRuns: 150 },
    );
  });

  it('give the same transposed convolution as the stock kernel at the size of a generator layer', async () => {
    const x = tf.tensor4d(latentValues(2 * 49 * 32, 1, 4), [2, 7, 7, 32]);
    const filter = tf.tensor4d(latentValues(16 * 8 * 32, 1, 5), [4, 4, 8, 32]);
    const run = () =>
      tf.tidy(() => tf.conv2dTranspose(x, filter, [2, 14, 14, 8], 2, 'same').dataSync<'float32'>());
    const composed = run();
    const stock = await withStockKernels(run);
    expect(worstDifference([composed], [stock])).toBeLessThan(1e-4);
    tf.dispose([x, filter]);
  });

  it('keep no tensor, and drop the rearranged filter with the filter itself', () => {
    const entry: Case = {
      batch: 2,
      height: 6,
      width: 5,
      channels: [3, 2],
      kernel: [4, 4],
      strides: [2, 2],
      pad: 'same',
    };
    gradientsOf(entry);
    const backend = tf.backend();
    const before = { engine: tf.memory().numTensors, backend: backend.numDataIds() };
    for (let i = 0; i < 20; i++) gradientsOf(entry);
    expect({ engine: tf.memory().numTensors, backend: backend.numDataIds() }).toEqual(before);
  });

  it('see new values of a variable at once', () => {
    const x = tf.ones<tf.Rank.R4>([1, 2, 2, 1]);
    const filter = tf.variable(tf.ones<tf.Rank.R4>([2, 2, 1, 1]));
    const sum = () =>
      tf.tidy(() => tf.sum(tf.conv2dTranspose(x, filter, [1, 4, 4, 1], 2, 'same')).dataSync()[0]);
    const before = sum();
    tf.tidy(() => filter.assign(tf.fill([2, 2, 1, 1], 3)));
    expect([before, sum()]).toEqual([16, 48]);
    tf.dispose([x, filter]);
  });
});

describe('the composed matrix product and LeakyReLU on wasm', () => {
  it.each([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])('multiply as the CPU backend does, transposed %s and %s', async (left, right) => {
    const run = () =>
      tf.tidy(() => {
        const a = tf.tensor2d(latentValues(15, 1, 6), left ? [3, 5] : [5, 3]);
        const b = tf.tensor2d(latentValues(12, 1, 7), right ? [4, 3] : [3, 4]);
        return [tf.matMul(a, b, left, right).dataSync<'float32'>()];
      });
    expect(worstDifference(run(), await onBackend('cpu', run))).toBeLessThan(1e-5);
  });

  it('have the value and the gradient of a leaky ramp', () => {
    const x = tf.tensor1d([-2, -0.5, 0, 3]);
    const [value, slope] = tf.tidy(() => [
      Array.from(tf.leakyRelu(x, 0.25).dataSync()),
      Array.from(
        tf
          .grad((input: tf.Tensor) => tf.leakyRelu(input, 0.25))(x)
          .dataSync(),
      ),
    ]);
    expect({ value, slope }).toEqual({ value: [-0.5, -0.125, 0, 3], slope: [0.25, 0.25, 0.25, 1] });
    x.dispose();
  });
});
