import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { meanEstimate } from '../../compression/measures/bootstrap.ts';
import { createJudge } from '../../inference/judge.ts';
import { valueToModel } from '../../inference/model-value.ts';
import { netCost } from '../../inference/net-cost.ts';
import { writeReference } from '../../inference/reference.ts';
import { imageValues } from '../../inference/training/images.ts';
import {
  dataStatement,
  fileHash,
  machineClass,
  printEstimate,
  printQuality,
  readTrainingLog,
  writeCard,
} from './card.ts';
import { compared, openCourt } from './court.ts';
import { judgeRecipe } from './judge-recipe.ts';
import { readModelFolder } from './model-folder.ts';

const folder = 'data/models/fashion-judge';
const kept = 2000;

/** Measures the judge, writes the reference statistics that ship with it, and its card. */
export async function evaluateJudge(data?: string): Promise<void> {
  const value = readModelFolder(folder);
  const court = await openCourt(data);
  const { test } = court;
  const judge = await createJudge(value);
  const { classes } = await judge.look(imageValues(test, test.count), test.count);
  const accuracy = meanEstimate(
    Array.from(classes, (found, index) => (found === test.labels[index] ? 1 : 0)),
  );
  const files = writeReference(court.reference.features, kept);
  writeFileSync(join(folder, 'reference.json'), files.json);
  writeFileSync(join(folder, 'reference-features.bin'), files.features);
  const { parameters, macs } = netCost(await valueToModel(value));
  writeCard(folder, {
    id: 'fashion-judge',
    purpose:
      'Gives the features and labels that the quality measures compare. Not an Inception network: the distances are not FID.',
    architecture:
      'Four 3x3 convolutions (16 to 96 channels, stride 2 from the second on), LeakyReLU 0.1, a dense layer of 64 features, a dense layer of 10 logits',
    parameters,
    macs,
    data: dataStatement,
    seed: judgeRecipe.seed,
    training: { steps: judgeRecipe.steps, batch: 64, ...readTrainingLog(folder), machine: machineClass() },
    weights: { type: 'float16', sha256: fileHash(folder, 'weights.bin') },
    testAccuracy: printEstimate(accuracy),
    reference: {
      images: `test images 0 to ${compared - 1}`,
      statistics: 'reference.json: mean and lower triangle of the covariance of the 64 features',
      features: `reference-features.bin: features of the first ${kept} of them, float16 rows`,
      realAgainstReal: {
        what: `test images ${compared} to ${2 * compared - 1} against them`,
        ...printQuality(await court.realAgainstReal()),
      },
    },
  });
  console.log(`Test accuracy ${accuracy.value.toFixed(4)}; wrote ${folder}/card.yaml.`);
}
