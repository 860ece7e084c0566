import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePrincipalComponents } from '../../inference/baselines/principal-components.ts';
import { fashionInputs, labelsInTurn } from '../../inference/fashion-inputs.ts';
import { valueToModel } from '../../inference/model-value.ts';
import { netCost } from '../../inference/net-cost.ts';
import { buildFashionGenerator } from '../../inference/nets/fashion-cgan.ts';
import { createNetwork, networkOf, type Network } from '../../inference/network.ts';
import { dataStatement, fileHash, machineClass, printQuality, readTrainingLog, writeCard } from './card.ts';
import { cganRecipe } from './cgan-recipe.ts';
import { compared, openCourt } from './court.ts';
import { readFashionMnist } from './fashion-mnist.ts';
import { readModelFolder } from './model-folder.ts';
import { pictureGrid } from './picture-grid.ts';
import { encodePng } from './png.ts';

const folder = 'data/models/fashion-cgan';
const components = 12;

/** Measures the class-conditional GAN beside real images, the PCA baseline and an untrained generator; writes its card and grid. */
export async function evaluateCgan(data?: string): Promise<void> {
  const value = readModelFolder(folder);
  const court = await openCourt(data);
  const labels = labelsInTurn(compared);
  const inputs = fashionInputs(labels, 1);
  const made = async (network: Network) => (await network.run(inputs, { count: compared }))[0];
  const generator = await createNetwork(value);
  const quality = await court.quality(await made(generator), labels);
  const baseline = samplePrincipalComponents(readFashionMnist('train', data), labels, {
    components,
    seed: 1,
  });
  const pca = await court.quality(baseline, labels);
  const untrained = await court.quality(
    await made(networkOf(buildFashionGenerator(cganRecipe.seed))),
    labels,
  );
  const figures = {
    model: printQuality(quality),
    realAgainstReal: printQuality(await court.realAgainstReal()),
    principalComponents: printQuality(pca),
    untrained: printQuality(untrained),
  };
  console.table(Object.fromEntries(Object.entries(figures).map(([name, row]) => [name, valuesOf(row)])));
  writeGrid(await gridOf(generator));
  writeCard(folder, {
    id: 'fashion-cgan',
    inputs: 'latent: 64 standard normal values; label: one of 10 classes, one-hot',
    output: '28x28 grey image in [-1, 1]',
    architecture:
      'Dense 160, dense to 7x7x64, two 4x4 transposed convolutions of stride 2 (32 and 16 channels), 3x3 convolution, tanh; LeakyReLU 0.2; no normalization. Discriminator: three 4x4 convolutions of stride 2 (24, 48, 96 channels), one head a class',
    ...netCost(await valueToModel(value)),
    discriminator: netCost(await valueToModel(readModelFolder(join(folder, 'discriminator')))),
    data: dataStatement,
    seed: cganRecipe.seed,
    training: {
      steps: cganRecipe.steps,
      batch: 32,
      losses:
        'relativistic pairing loss, gradient penalty by noise; Adam; weights averaged with decay 0.999; schedules in src/cli/training/cgan-recipe.ts',
      ...readTrainingLog(folder),
      machine: machineClass(),
    },
    weights: {
      type: 'float16',
      sha256: fileHash(folder, 'weights.bin'),
      discriminatorSha256: fileHash(join(folder, 'discriminator'), 'weights.bin'),
    },
    quality: {
      how: `${compared} images (classes in turn, latents of seed 1) against test images 0 to ${compared - 1} in the 64 features of fashion-judge; k = 3; intervals 95 %`,
      principalComponentsIs: `class means and ${components} principal components a class, fitted to the training images`,
      ...figures,
    },
    grid: 'grid.png: a class a row, latents of seed 7',
  });
}

const valuesOf = (row: ReturnType<typeof printQuality>) =>
  Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value]));

async function gridOf(generator: Network): Promise<Float32Array> {
  const labels = Uint8Array.from({ length: 100 }, (_, index) => Math.floor(index / 10));
  const [values] = await generator.run(fashionInputs(labels, 7), { count: 100 });
  return values;
}

function writeGrid(values: Float32Array): void {
  writeFileSync(join(folder, 'grid.png'), encodePng(pictureGrid(values, 28, 10)));
}
