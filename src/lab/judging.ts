import type { Model } from '../compression/model.ts';
import type { Estimate } from '../compression/measures/bootstrap.ts';
import { evaluate, type Quality, type Reference } from '../inference/evaluation.ts';
import { fashionInputs, labelsInTurn } from '../inference/fashion-inputs.ts';
import { createJudge } from '../inference/judge.ts';
import { timeNetwork } from '../inference/network-timing.ts';
import { readReference } from '../inference/reference.ts';
import { networkOf, runModel, startBackend } from './engine.ts';
import type { Judgement, ModelIo, ModelSource, OutputDifference, QualityFigure, Timing } from './protocol.ts';
import { fetchBytes, loadModel } from './tasks/load-model.ts';
import type { TaskWorld } from './tasks/task.ts';

interface Case {
  readonly original: Model;
  readonly compressed: Model;
  readonly io: ModelIo;
  readonly judgeSource: ModelSource | null;
  readonly samples: number;
}

const TIMED_BATCH = 64;
const TIMED_RUNS = 7;

/** Measures two models on the same inputs: difference of their outputs, quality of each, time of each. */
export async function judgeModels(given: Case, world: TaskWorld): Promise<Judgement> {
  const { original, compressed, io, samples } = given;
  const notes: string[] = [];
  const backend = await startBackend();
  if (io.kind !== 'class-conditional') {
    return { quality: [], baseline: [], difference: null, timing: null, backend, notes };
  }
  const labels = labelsInTurn(samples);
  const inputs = fashionInputs(labels, 1);
  world.onProgress({ fraction: 0.1, label: 'Making images' });
  const before = await runModel(original, inputs, samples);
  await world.pause();
  const after = await runModel(compressed, inputs, samples);
  await world.pause();
  world.onProgress({ fraction: 0.4, label: 'Timing' });
  const timing = await timeBoth(original, compressed, backend);
  const difference = differenceOf(before, after);
  if (given.judgeSource === null) {
    notes.push('The judge of garments is not shipped here, so quality was not measured.');
    return { quality: [], baseline: [], difference, timing, backend, notes };
  }
  world.onProgress({ fraction: 0.5, label: 'Measuring quality' });
  await world.pause();
  const court = await openCourt(given.judgeSource);
  const figuresOf = async (images: Float32Array) =>
    figures(
      evaluate(await court.judge.look(images, samples), court.reference, {
        labels,
        resampling: { resamples: 50, seed: 1 },
      }),
    );
  const quality = await figuresOf(after);
  await world.pause();
  const baseline = await figuresOf(before);
  return { quality, baseline, difference, timing, backend, notes };
}

let court: Promise<{ judge: Awaited<ReturnType<typeof createJudge>>; reference: Reference }> | undefined;

function openCourt(source: ModelSource) {
  court ??= (async () => {
    const judge = await createJudge(await loadModel(source));
    const folder = source.kind === 'shipped' ? source.folder : '';
    const [json, features] = await Promise.all([
      fetchBytes(`${folder}reference.json`),
      fetchBytes(`${folder}reference-features.bin`),
    ]);
    return { judge, reference: readReference(new TextDecoder().decode(json), features) };
  })();
  court.catch(() => (court = undefined));
  return court;
}

const measures: readonly { id: keyof Quality; label: string; better: 'lower' | 'higher' }[] = [
  { id: 'frechet', label: 'Fréchet distance', better: 'lower' },
  { id: 'precision', label: 'Precision', better: 'higher' },
  { id: 'recall', label: 'Recall', better: 'higher' },
  { id: 'density', label: 'Density', better: 'higher' },
  { id: 'coverage', label: 'Coverage', better: 'higher' },
  { id: 'classAgreement', label: 'Class agreement', better: 'higher' },
];

function figures(quality: Quality): QualityFigure[] {
  return measures.flatMap(({ id, label, better }) => {
    const estimate: Estimate | undefined = quality[id];
    return estimate ? [{ id, label, better, ...estimate, marks: [] }] : [];
  });
}

async function timeBoth(original: Model, compressed: Model, backend: string): Promise<Timing> {
  const options = { batch: TIMED_BATCH, repeats: TIMED_RUNS, now: () => performance.now() };
  const before = await timeNetwork(await networkOf(original), options);
  const after = await timeNetwork(await networkOf(compressed), options);
  return {
    backend,
    batch: TIMED_BATCH,
    before: before.median / TIMED_BATCH,
    after: after.median / TIMED_BATCH,
    runs: TIMED_RUNS,
  };
}

function differenceOf(before: Float32Array, after: Float32Array): OutputDifference {
  let sum = 0;
  let largest = 0;
  for (let i = 0; i < before.length; i++) {
    const change = Math.abs(before[i] - after[i]);
    sum += change;
    if (change > largest) largest = change;
  }
  return { meanAbsolute: sum / before.length, largest };
}
