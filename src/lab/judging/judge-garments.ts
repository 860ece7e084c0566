import { createJudge } from '../../inference/judge.ts';
import { readReference } from '../../inference/reference.ts';
import { startBackend } from '../engine.ts';
import type { Model } from '../../compression/model.ts';
import type { Part, RunOne } from '../judging.ts';
import type { ModelSource, QualityFigure } from '../protocol.ts';
import { fetchBytes, loadModel } from '../tasks/load-model.ts';
import {
  garmentInputs,
  garmentProtocol,
  garmentsHow,
  judgeGarmentImages,
  type Court,
} from './garment-protocol.ts';

let court: Promise<Court> | undefined;

/** Images and figures of originals: the inputs never change, so each is judged once. */
const judged = new WeakMap<Model, Judged>();

interface Judged {
  readonly images: Float32Array;
  readonly quality: QualityFigure[];
}

/** Quality of garments of two class-conditional generators in the judge's feature space. */
export async function judgeGarments(
  { original, compressed }: { original: Model; compressed: Model },
  run: RunOne,
  judgeSource: ModelSource,
  part: Part,
) {
  const opened = await openCourt(judgeSource);
  const inputs = garmentInputs();
  const judgeModel = async (model: Model, label: string, from: number, to: number): Promise<Judged> => {
    const drawn = from + (to - from) / 4;
    const images = await run(model, inputs, garmentProtocol.count, part('Making images', from, drawn));
    const quality = await judgeGarmentImages(opened, images, { tick: part(label, drawn, to) });
    return { images, quality };
  };
  const known = judged.get(original);
  const after = await judgeModel(compressed, 'Measuring quality', 0.2, known ? 1 : 0.6);
  const before = known ?? (await judgeModel(original, 'Measuring the original’s quality', 0.6, 1));
  judged.set(original, before);
  return {
    before: before.images,
    after: after.images,
    quality: after.quality,
    baseline: before.quality,
    how: garmentsHow,
  };
}

/** Fetches what judging garments needs. */
export async function prepareJudge(source: ModelSource): Promise<void> {
  await startBackend();
  await openCourt(source);
}

function openCourt(source: ModelSource): Promise<Court> {
  court ??= readCourt(source);
  court.catch(() => (court = undefined));
  return court;
}

async function readCourt(source: ModelSource): Promise<Court> {
  const folder = source.kind === 'shipped' ? source.folder : '';
  const [judge, json, features] = await Promise.all([
    loadModel(source).then(createJudge),
    fetchBytes(`${folder}reference.json`),
    fetchBytes(`${folder}reference-features.bin`),
  ]);
  return { judge, reference: readReference(new TextDecoder().decode(json), features) };
}
