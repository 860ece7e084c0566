import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import * as ort from 'onnxruntime-web';
import { withStockKernels } from '../../inference/kernels/register.ts';
import { modelToValue } from '../../inference/model-value.ts';
import { networkOf } from '../../inference/network.ts';
import { medianOf } from '../../inference/network-timing.ts';
import { buildFashionGenerator } from '../../inference/nets/fashion-cgan.ts';
import { latentValues } from '../../inference/training/latents.ts';
import { cganRecipe } from '../training/cgan-recipe.ts';
import { startWasm } from '../training/start-wasm.ts';
import { anchorGraph, buildAnchorNet } from './anchor-net.ts';
import { encodeOnnx } from './onnx-graph.ts';

/** What is timed: each call does one unit of work and reads its result back. */
type Candidate = () => Promise<unknown>;

/** Times candidates in turn, round after round, so that a busy machine slows all alike; the first round does not count. */
async function race<Name extends string>(
  candidates: Record<Name, Candidate>,
  rounds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(candidates) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await candidates[name]();
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

/** One transposed convolution, 7x7x128 to 14x14x64 with 4x4 kernels and stride 2, stock against composed. */
async function benchKernel(batch: number): Promise<void> {
  const x = tf.randomNormal<tf.Rank.R4>([batch, 7, 7, 128]);
  const filter = tf.randomNormal<tf.Rank.R4>([4, 4, 64, 128]);
  const run = async () => {
    const image = tf.conv2dTranspose(x, filter, [batch, 14, 14, 64], 2, 'same');
    await image.data();
    image.dispose();
  };
  const times = await race({ stock: () => withStockKernels(run), composed: run }, 15);
  report(`transposed convolution, batch ${batch}`, times, 'stock', 'composed');
  tf.dispose([x, filter]);
}

/** The whole anchor generator: stock tfjs, this engine, onnxruntime-web; all on one thread, outputs compared. */
async function benchGenerator(batch: number): Promise<void> {
  const model = buildAnchorNet();
  const network = networkOf(model);
  const graph = encodeOnnx(anchorGraph(await modelToValue(model)));
  const session = await ort.InferenceSession.create(graph, { executionProviders: ['wasm'] });
  const latents = latentValues(batch, 64, 1);
  const ours = async () => (await network.run([latents], { count: batch, batch }))[0];
  const theirs = async () => {
    const { image } = await session.run({ latent: new ort.Tensor('float32', latents, [batch, 64]) });
    return (await image.getData()) as Float32Array;
  };
  const [a, b] = [await ours(), await theirs()];
  const apart = a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i])), 0);
  const rounds = batch > 1 ? 15 : 40;
  const candidates = { stock: () => withStockKernels(ours), engine: ours, onnxruntime: theirs };
  const times = await race(candidates, rounds);
  report(`generator, batch ${batch}`, times, 'onnxruntime', 'engine');
  const rates = Object.entries(times).map(([name, ms]) => `${name} ${((1000 * batch) / ms).toFixed(0)}`);
  console.log(`  samples a second: ${rates.join(', ')}; outputs at most ${apart.toExponential(1)} apart`);
  await session.release();
  network.dispose();
}

/** Generation and training of fashion-cgan on each backend that Node has. */
async function benchBackends(): Promise<void> {
  for (const [name, batch, rounds] of [
    ['cpu', 4, 1],
    ['wasm', 64, 7],
  ] as const) {
    await tf.setBackend(name);
    const network = networkOf(buildFashionGenerator(1));
    const inputs = [latentValues(batch, 64, 1), new Float32Array(batch * 10)];
    const { generate } = await race({ generate: () => network.run(inputs, { count: batch, batch }) }, rounds);
    const rate = ((1000 * batch) / generate).toFixed(0);
    console.log(`fashion-cgan on ${name}: ${rate} samples a second at batch ${batch}`);
    network.dispose();
  }
  const { trainer } = cganRecipe.start({ seed: 1, steps: 100 });
  const { step } = await race({ step: () => trainer.step() }, 15);
  console.log(`fashion-cgan on wasm: ${step.toFixed(0)} ms a training step of batch 32 (two updates)`);
  trainer.dispose();
}

function report(title: string, times: Record<string, number>, base: string, own: string): void {
  const list = Object.entries(times).map(([name, ms]) => `${name} ${ms.toFixed(2)} ms`);
  const ratio = (times[base] / times[own]).toFixed(2);
  console.log(`${title}: ${list.join(', ')}; ${own} is ${ratio} times as fast as ${base}`);
}

await startWasm();
ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';
console.log(
  'Medians of 7 to 40 rounds with read-back, the first dropped, candidates in turn; one wasm thread each.',
);
for (const batch of [64, 1]) await benchKernel(batch);
for (const batch of [64, 1, 256]) await benchGenerator(batch);
await benchBackends();
console.log(`Peak memory of the process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
