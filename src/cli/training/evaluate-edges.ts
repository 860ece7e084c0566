import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { meanEstimate, type Estimate } from '../../compression/measures/bootstrap.ts';
import { absoluteError } from '../../compression/measures/signal-to-noise.ts';
import { structuralSimilarity } from '../../compression/measures/structural-similarity.ts';
import { garmentGrey, silhouettes } from '../../inference/baselines/silhouette.ts';
import { edgeMap } from '../../inference/edge-map.ts';
import { valueToModel } from '../../inference/model-value.ts';
import { netCost } from '../../inference/net-cost.ts';
import { buildEdgesGenerator } from '../../inference/nets/edges2fashion.ts';
import { createNetwork, networkOf, type Network } from '../../inference/network.ts';
import { edgeValues } from '../../inference/training/edges-task.ts';
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
import { compared, openCourt, type Court } from './court.ts';
import { edgesRecipe } from './edges-recipe.ts';
import { readFashionMnist } from './fashion-mnist.ts';
import { readModelFolder } from './model-folder.ts';
import { interleaveImages, pictureGrid } from './picture-grid.ts';
import { encodePng } from './png.ts';

const folder = 'data/models/edges2fashion';
/** Pairs that ship with the model, for the page: the last of the test images, which the reference statistics leave out. */
const shipped = 200;

/** Measures the edge-to-garment GAN beside the silhouette baseline and an untrained generator; writes its card, grid and held-out pairs. */
export async function evaluateEdges(data?: string): Promise<void> {
  const value = readModelFolder(folder);
  const court = await openCourt(data);
  const edges = edgeValues(court.test, compared);
  const made = async (network: Network) => (await network.run([edges], { count: compared }))[0];
  const generator = await createNetwork(value);
  const images = await made(generator);
  const grey = garmentGrey(readFashionMnist('train', data));
  const figures = {
    model: await figuresOf(court, images),
    silhouette: await figuresOf(court, silhouettes(court.test, compared, grey)),
    untrained: await figuresOf(court, await made(networkOf(buildEdgesGenerator(edgesRecipe.seed)))),
    realAgainstReal: printQuality(await court.realAgainstReal()),
  };
  for (const [name, row] of Object.entries(figures)) {
    console.log(
      name,
      Object.entries(row)
        .map(([key, { value }]) => `${key} ${value}`)
        .join('  '),
    );
  }
  writePairs(court);
  writeGrid(court, edges, images);
  writeCard(folder, {
    id: 'edges2fashion',
    inputs: 'edges: 28x28 edge map (0 no line, 0.5 faint, 1 strong)',
    output: '28x28 grey image in [-1, 1]',
    edgeFilter:
      'Sobel magnitude over four times 255, border continued; strong from 0.36, faint from 0.12 (src/inference/edge-map.ts)',
    architecture:
      'U-Net: two 4x4 convolutions of stride 2 (24 and 48 channels), 3x3 convolution (64), two 4x4 transposed convolutions of stride 2 (32 and 16) with skip connections, 3x3 convolution, tanh; LeakyReLU 0.2; no normalization. Patch discriminator: 4x4 convolutions of stride 2 (24 and 48), 3x3 convolution to 7x7 values',
    ...netCost(await valueToModel(value)),
    discriminator: netCost(await valueToModel(readModelFolder(join(folder, 'discriminator')))),
    data: dataStatement,
    seed: edgesRecipe.seed,
    training: {
      steps: edgesRecipe.steps,
      batch: 32,
      losses:
        'absolute error (weight 20) and relativistic pairing loss, gradient penalty by noise; Adam; weights averaged with decay 0.99',
      ...readTrainingLog(folder),
      machine: machineClass(),
    },
    weights: {
      type: 'float16',
      sha256: fileHash(folder, 'weights.bin'),
      discriminatorSha256: fileHash(join(folder, 'discriminator'), 'weights.bin'),
    },
    quality: {
      how: `edges of test images 0 to ${compared - 1}; absolute error and structural similarity to their true images on values in [0, 1]; distances in the 64 features of fashion-judge; k = 3; intervals 95 %`,
      silhouetteIs: `the true silhouette (pixels above 0) in grey ${grey}, the median of the training images' garment pixels`,
      ...figures,
    },
    heldOut: `held-out.bin: test images ${10000 - shipped} to 9999, 784 bytes each; held-out-edges.bin: their edge maps, values 0, 1, 2`,
    grid: 'grid.png: edges, generated, true, four garments a row',
  });
}

type Printed = Record<string, ReturnType<typeof printEstimate>>;

async function figuresOf(court: Court, images: Float32Array): Promise<Printed> {
  const unit = (values: Float32Array) => ({
    count: compared,
    height: 28,
    width: 28,
    values: values.map((value) => (value + 1) / 2),
  });
  const truth = unit(imageValues(court.test, compared));
  const own = unit(images);
  const pairwise: Record<string, Estimate> = {
    absoluteError: meanEstimate(absoluteError(truth, own)),
    structuralSimilarity: meanEstimate(structuralSimilarity(truth, own)),
  };
  const printed = Object.fromEntries(
    Object.entries(pairwise).map(([name, found]) => [name, printEstimate(found)]),
  );
  return {
    ...printed,
    ...printQuality(await court.quality(images, court.test.labels.subarray(0, compared))),
  };
}

function writePairs({ test }: Court): void {
  const pixels = test.pixels.subarray((test.count - shipped) * 784);
  const edges = new Uint8Array(shipped * 784);
  for (let image = 0; image < shipped; image++) {
    edges.set(
      edgeMap(pixels.subarray(image * 784, (image + 1) * 784), 28).map((value) => 2 * value),
      image * 784,
    );
  }
  writeFileSync(join(folder, 'held-out.bin'), pixels);
  writeFileSync(join(folder, 'held-out-edges.bin'), edges);
}

function writeGrid({ test }: Court, edges: Float32Array, images: Float32Array): void {
  const first = (values: Float32Array) => values.subarray(0, 40 * 784);
  const drawn = first(edges).map((value) => value * 2 - 1);
  const rows = interleaveImages([drawn, first(images), imageValues(test, 40)], 784);
  writeFileSync(join(folder, 'grid.png'), encodePng(pictureGrid(rows, 28, 12)));
}
