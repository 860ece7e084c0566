/**
 * `npm run bench:core`: a synthetic model of 25 million parameters through 90 % pruning, 4-bit weight sharing and coding. Prints
 * time and memory; exits with 1 beyond 60 s of processor time or 1 GB on top of the model.
 */
import { applyRecipe } from '../../compression/compress-model.ts';
import type { Model, WeightTensor } from '../../compression/model.ts';
import { createRandom } from '../../compression/numeric/seeded-random.ts';
import { readPackage } from '../../compression/package/read-package.ts';
import { packageChunks } from '../../compression/package/write-package.ts';
import { techniques } from '../../compression/techniques/index.ts';
import { ByteSink } from '../../compression/codecs/byte-sink.ts';
import { startBar } from '../commands/progress-bar.ts';

const LIMIT_SECONDS = 60;
const LIMIT_BYTES = 1e9;

/** Kernels of a generator for 256 x 256 images with 25 million weights: dense, then transposed and plain convolutions. */
const kernels: Record<string, number[]> = {
  'project/kernel': [512, 16 * 1024],
  'up1/kernel': [4, 4, 512, 1024],
  'up2/kernel': [4, 4, 256, 512],
  'refine1/kernel': [3, 3, 256, 512],
  'refine2/kernel': [3, 3, 512, 512],
  'up3/kernel': [4, 4, 128, 256],
  'refine3/kernel': [3, 3, 128, 256],
  'refine4/kernel': [3, 3, 448, 512],
  'paint/kernel': [7, 7, 256, 3],
};

function buildModel(): Model {
  const random = createRandom(1);
  const weights = Object.entries(kernels).flatMap(([name, shape]): WeightTensor[] => {
    const size = shape.reduce((a, b) => a * b, 1);
    const spread = Math.sqrt(2 / (size / shape[shape.length - 1]));
    const channels = shape[shape.length - 1];
    return [
      {
        name,
        shape,
        dtype: 'float32',
        values: Float32Array.from({ length: size }, () => spread * random.normal()),
      },
      {
        name: name.replace('kernel', 'bias'),
        shape: [channels],
        dtype: 'float32',
        values: new Float32Array(channels),
      },
    ];
  });
  return {
    format: 'layers-model',
    topology: { class_name: 'Sequential', config: { name: 'bench', layers: [] } },
    weights,
  };
}

let peak = 0;
const look = () => {
  peak = Math.max(peak, process.memoryUsage().rss);
};
const model = buildModel();
const parameters = model.weights.reduce((sum, { values }) => sum + values.length, 0);
const before = process.memoryUsage().rss;
const bar = startBar(
  {
    out: () => undefined,
    error: (text) => process.stderr.write(text),
    isInteractive: process.stderr.isTTY === true,
    now: () => performance.now(),
    signal: new AbortController().signal,
  },
  false,
);
const recipe = {
  version: 1 as const,
  seed: 1,
  steps: [
    { technique: 'magnitude-pruning', options: { sparsity: 0.9 } },
    { technique: 'weight-sharing', options: { bits: 4 } },
  ],
};
/** Seconds of processor time: what a loaded machine does beside is not counted. */
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const start = clock();
const wall = performance.now();
const lap = { at: start };
const since = () => {
  const seconds = clock() - lap.at;
  lap.at = clock();
  return seconds.toFixed(1);
};
const compressed = await applyRecipe(model, recipe, {
  techniques,
  pause: () => new Promise((resolve) => setImmediate(() => resolve(look()))),
  onProgress: ({ fraction, label, note }) => bar.show(fraction, note ? `${label}: ${note}` : label),
});
console.log(`Pruning and weight sharing: ${since()} s`);
const sink = new ByteSink(1 << 22);
let written = 0;
for (const chunk of packageChunks(compressed)) {
  sink.append(chunk);
  look();
  bar.show(Math.min(1, (2 + ++written / (model.weights.length + 3)) / 3), 'Encoding');
}
bar.end();
console.log(`Encoding: ${since()} s`);
const seconds = clock() - start;
const wallSeconds = (performance.now() - wall) / 1000;
const bytes = sink.take();
look();
const memory = peak - before;
const decoded = readPackage(bytes);
console.log(`Decoding: ${since()} s`);
const isSame = decoded.weights.every(({ values }, i) =>
  values.every((value, at) => value === compressed.weights[i].values[at]),
);
console.log(
  [
    `${parameters} parameters, ${bytes.length} bytes, ${((4 * parameters) / bytes.length).toFixed(1)}x smaller`,
    `${seconds.toFixed(1)} s of processor time (at most ${LIMIT_SECONDS}), ${wallSeconds.toFixed(1)} s by the clock`,
    `${(memory / 1e6).toFixed(0)} MB beyond the model (at most ${LIMIT_BYTES / 1e6})`,
    isSame ? 'Decoded to the same values.' : 'NOT decoded to the same values.',
  ].join('\n'),
);
process.exitCode = isSame && seconds <= LIMIT_SECONDS && memory <= LIMIT_BYTES ? 0 : 1;
