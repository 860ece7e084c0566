/**
 * `npm run lab-marks`: what real images, and generators before any training, reach in the measures of the lab, taken as the page takes
 * them; written to data/lab/marks.json. `--data FOLDER` holds Fashion-MNIST. Needed again only when the judge or a protocol changes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createJudge } from '../inference/judge.ts';
import { buildEdgesGenerator } from '../inference/nets/edges2fashion.ts';
import { buildFashionGenerator } from '../inference/nets/fashion-cgan.ts';
import { networkOf } from '../inference/network.ts';
import { readReference } from '../inference/reference.ts';
import { imageValues } from '../inference/training/images.ts';
import {
  garmentInputs,
  garmentProtocol,
  garmentsHow,
  judgeGarmentImages,
} from '../lab/judging/garment-protocol.ts';
import { judgePairImages, TRAINING_PAIRS } from '../lab/judging/pair-protocol.ts';
import type { QualityFigure } from '../lab/protocol.ts';
import { readFashionMnist } from './training/fashion-mnist.ts';
import { readModelFolder } from './training/model-folder.ts';
import { startWasm } from './training/start-wasm.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const models = 'data/models';
const { count } = garmentProtocol;
/** Test images that the reference statistics (0 to 4,999) leave out. */
const firstReal = 5000;

await startWasm();
const court = {
  judge: await createJudge(readModelFolder(`${models}/fashion-judge`)),
  reference: readReference(
    readFileSync(`${models}/fashion-judge/reference.json`, 'utf8'),
    readFileSync(`${models}/fashion-judge/reference-features.bin`),
  ),
};
const test = readFashionMnist('t10k', values.data);
const realLabels = test.labels.subarray(firstReal, firstReal + count);
const real = await judgeGarmentImages(court, imageValues(test, count, firstReal), { labels: realLabels });
const [untrained] = await networkOf(buildFashionGenerator(1)).run(garmentInputs(), { count });
const garments = marksOf({ real, untrained: await judgeGarmentImages(court, untrained) });

const folder = `${models}/edges2fashion`;
const skipped = TRAINING_PAIRS * 784;
const edges = Float32Array.from(readFileSync(`${folder}/held-out-edges.bin`).subarray(skipped), (v) => v / 2);
const truth = Float32Array.from(
  readFileSync(`${folder}/held-out.bin`).subarray(skipped),
  (v) => v / 127.5 - 1,
);
const pairs = edges.length / 784;
const [drawn] = await networkOf(buildEdgesGenerator(2)).run([edges], { count: pairs });
const edgeMarks = marksOf({ untrained: await judgePairImages(truth, drawn, { count: pairs, size: 28 }) });

const file = {
  note: 'Computed by npm run lab-marks; not written by hand.',
  how: `${garmentsHow}. Real: test images ${firstReal} to ${firstReal + count - 1}, which the reference leaves out. Untrained: the same net with random weights.`,
  marks: { 'fashion-cgan': garments, edges2fashion: edgeMarks },
};
mkdirSync('data/lab', { recursive: true });
writeFileSync('data/lab/marks.json', `${JSON.stringify(file, null, 2)}\n`);
console.log(JSON.stringify(file.marks, null, 1));

function marksOf(found: Record<string, QualityFigure[]>): Record<string, { label: string; value: number }[]> {
  const marks: Record<string, { label: string; value: number }[]> = {};
  for (const [label, figures] of Object.entries(found)) {
    for (const { id, value } of figures)
      (marks[id] ??= []).push({
        label: label === 'real' ? 'real images' : 'untrained',
        value: Number(value.toPrecision(4)),
      });
  }
  return marks;
}
