import { createJudge } from '../../inference/judge.ts';
import { readReference } from '../../inference/reference.ts';
import { startBackend } from '../engine.ts';
import type { RunBoth } from '../judging.ts';
import type { ModelSource } from '../protocol.ts';
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

/** Quality of garments of two class-conditional generators in the judge's feature space. */
export async function judgeGarments(both: RunBoth, judgeSource: ModelSource, world: TaskWorld) {
  const { before, after } = await both(garmentInputs(), garmentProtocol.count);
  world.onProgress({ fraction: 0.5, label: 'Measuring quality' });
  const opened = await openCourt(judgeSource);
  await world.pause();
  const quality = await judgeGarmentImages(opened, after);
  world.onProgress({ fraction: 0.75, label: 'Measuring the original’s quality' });
  await world.pause();
  const baseline = await judgeGarmentImages(opened, before);
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
