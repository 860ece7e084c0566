import { readFile } from 'node:fs/promises';
import { readPackage } from '../../src/compression/package/read-package.ts';
import { createJudge } from '../../src/inference/judge.ts';
import { createNetwork } from '../../src/inference/network.ts';
import { readReference } from '../../src/inference/reference.ts';
import {
  garmentInputs,
  garmentProtocol,
  judgeGarmentImages,
} from '../../src/lab/judging/garment-protocol.ts';
import { judgePairImages, TRAINING_PAIRS } from '../../src/lab/judging/pair-protocol.ts';
import type { QualityFigure } from '../../src/lab/protocol.ts';
import { readModelFolder } from '../../src/cli/training/model-folder.ts';
import { startWasm } from '../../src/cli/training/start-wasm.ts';

const models = 'data/models';

/** The quality of a package of the named model, measured in Node by the protocol of the page. */
export async function measureInNode(model: string, file: string): Promise<QualityFigure[]> {
  await startWasm();
  const network = await createNetwork(readPackage(new Uint8Array(await readFile(file))));
  if (network.inputs.length === 1) {
    const read = async (name: string) =>
      (await readFile(`${models}/${model}/${name}`)).subarray(TRAINING_PAIRS * 784);
    const edges = Float32Array.from(await read('held-out-edges.bin'), (value) => value / 2);
    const truth = Float32Array.from(await read('held-out.bin'), (value) => value / 127.5 - 1);
    const count = edges.length / 784;
    const [images] = await network.run([edges], { count });
    return judgePairImages(truth, images, { count, size: 28 });
  }
  const court = {
    judge: await createJudge(readModelFolder(`${models}/fashion-judge`)),
    reference: readReference(
      await readFile(`${models}/fashion-judge/reference.json`, 'utf8'),
      await readFile(`${models}/fashion-judge/reference-features.bin`),
    ),
  };
  const [images] = await network.run(garmentInputs(), { count: garmentProtocol.count });
  return judgeGarmentImages(court, images);
}
