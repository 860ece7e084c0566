import { createJudge } from '../../inference/judge.ts';
import { readReference } from '../../inference/reference.ts';
import { startBackend } from '../engine.ts';
import type { Model } from '../../compression/model.ts';
import type { RunOne } from '../judging.ts';
import type { ModelSource, QualityFigure } from '../protocol.ts';
import { fetchBytes, loadModel } from '../tasks/load-model.ts';
import type { TaskWorld } from '../tasks/task.ts';
import {
  garmentInputs,
  garmentProtocol,
  garmentsHow,
  judgeGarmentImages,
  type Court,
} from './garment-protocol.ts';

let court: Promise<Court> | undefined;

/** Images and figures of originals: the inputs never change, so each is judged once. */
const judged = new WeakMap<Model, { images: Float32Array; quality: QualityFigure[] }>();

/** Quality of garments of two class-conditional generators in the judge's feature space. */
export async function judgeGarments(
  { original, compressed }: { original: Model; compressed: Model },
  run: RunOne,
  judgeSource: ModelSource,
  world: TaskWorld,
) {
  const inputs = garmentInputs();
  const after = await run(compressed, inputs, garmentProtocol.count);
  world.onProgress({ fraction: 0.5, label: 'Measuring quality' });
  const opened = await openCourt(judgeSource);
  await world.pause();
  const quality = await judgeGarmentImages(opened, after);
  await world.pause();
  const known = judged.get(original);
  if (known) return { before: known.images, after, quality, baseline: known.quality, how: garmentsHow };
  world.onProgress({ fraction: 0.6, label: 'Measuring the original’s quality' });
  const before = await run(original, inputs, garmentProtocol.count);
  const baseline = await judgeGarmentImages(opened, before);
  judged.set(original, { images: before, quality: baseline });
  return { before, after, quality, baseline, how: garmentsHow };
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
