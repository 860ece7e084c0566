import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { modelToValue } from '../../inference/model-value.ts';
import { writeModelFiles } from '../../inference/model-files.ts';
import { readCheckpoint, writeCheckpoint } from '../../inference/training/checkpoint.ts';
import { runTrainer, type Progress } from '../../inference/training/trainer.ts';
import { encodePng } from './png.ts';
import type { Run } from './recipe.ts';

export interface RunOptions {
  readonly steps: number;
  /** Where checkpoint, log and previews go. */
  readonly work: string;
  /** Where the models go when all steps are done. */
  readonly out: string;
  readonly signal: AbortSignal;
  readonly every: number;
}

/** Runs or resumes a training, with a line of progress, a log, and a checkpoint and a preview every so many steps. */
export async function runRecipe(run: Run, options: RunOptions): Promise<void> {
  const { work, steps, out, every } = options;
  mkdirSync(work, { recursive: true });
  const checkpoint = join(work, 'checkpoint.bin');
  if (existsSync(checkpoint)) {
    readCheckpoint(run.trainer, readFileSync(checkpoint));
    console.log(`Resumed at step ${run.trainer.steps} from ${checkpoint}; delete it to start afresh.`);
  }
  const first = run.trainer.steps;
  const started = Date.now();
  const mean = createRunningMean();
  const minutesBefore = readMinutes(work);
  const save = async () => {
    const minutes = minutesBefore + (Date.now() - started) / 60_000;
    const facts = { steps: run.trainer.steps, minutes: Number(minutes.toFixed(1)) };
    writeFileSync(join(work, 'training.json'), JSON.stringify(facts));
    run.trainer.settle?.();
    writeFileSync(`${checkpoint}.part`, await writeCheckpoint(run.trainer));
    renameSync(`${checkpoint}.part`, checkpoint);
    if (run.preview)
      writeFileSync(join(work, `step-${run.trainer.steps}.png`), encodePng(await run.preview()));
  };
  try {
    for await (const progress of runTrainer(run.trainer, steps, options.signal)) {
      mean.add(progress.losses);
      const last = progress.step === steps;
      if (progress.step % 50 === 0 || last) {
        const line = describe(progress, mean.take(), (Date.now() - started) / 1000 / (progress.step - first));
        console.log(line);
        appendFileSync(join(work, 'log.txt'), `${line}\n`);
      }
      if (progress.step % every === 0 || last) await save();
    }
  } catch (error) {
    await save();
    if (!options.signal.aborted) throw error;
    console.log(`Stopped at step ${run.trainer.steps}; the same command goes on from ${checkpoint}.`);
    return;
  }
  // A run that was resumed at its end has made no step that would have settled it.
  run.trainer.settle?.();
  await writeModels(run, out);
  copyFileSync(join(work, 'training.json'), join(out, 'training.json'));
  copyFileSync(join(work, 'log.txt'), join(out, 'training-log.txt'));
  console.log(`Wrote the model to ${out}.`);
}

/** Minutes that earlier parts of a resumed run took. */
function readMinutes(work: string): number {
  const file = join(work, 'training.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { minutes: number }).minutes : 0;
}

async function writeModels(run: Run, out: string): Promise<void> {
  for (const [folder, model] of Object.entries(run.models())) {
    const target = join(out, folder);
    mkdirSync(target, { recursive: true });
    const { json, weights } = writeModelFiles(await modelToValue(model));
    writeFileSync(join(target, 'model.json'), json);
    writeFileSync(join(target, 'weights.bin'), weights);
  }
}

function describe({ step, of }: Progress, losses: Record<string, number>, secondsAStep: number): string {
  const done = Math.floor((step / of) * 20);
  const bar = '#'.repeat(done) + '.'.repeat(20 - done);
  const left = Math.ceil(((of - step) * secondsAStep) / 60);
  const values = Object.entries(losses).map(([name, value]) => `${name} ${value.toFixed(4)}`);
  return `[${bar}] ${step}/${of}  ${values.join('  ')}  ${(secondsAStep * 1000).toFixed(0)} ms a step  ${left} min left`;
}

function createRunningMean() {
  let sums: Record<string, number> = {};
  let count = 0;
  return {
    add(losses: Record<string, number>) {
      count += 1;
      for (const [name, value] of Object.entries(losses)) sums[name] = (sums[name] ?? 0) + value;
    },
    take() {
      const means = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / count]));
      sums = {};
      count = 0;
      return means;
    },
  };
}
