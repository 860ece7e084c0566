import type { Model } from '../compression/model.ts';
import { networkOf, runModel, startBackend } from './engine.ts';
import { judgeGarments, prepareJudge } from './judging/judge-garments.ts';
import { judgePairs } from './judging/judge-pairs.ts';
import { timeBoth } from './judging/time-both.ts';
import type { HeldOutPairs, Judgement, ModelIo, ModelSource, OutputDifference } from './protocol.ts';
import { randomInputs } from './tasks/generate.ts';
import type { TaskWorld } from './tasks/task.ts';

export interface Case {
  readonly original: Model;
  readonly compressed: Model;
  readonly io: ModelIo;
  readonly judgeSource: ModelSource | null;
  readonly heldOut: HeldOutPairs | null;
}

const RANDOM_ROWS = 16;

/** Measures two models on the same inputs: difference of their outputs, quality of each where it can be had, time of each. */
export async function judgeModels(given: Case, world: TaskWorld): Promise<Judgement> {
  const { original, compressed, io, judgeSource, heldOut } = given;
  const backend = await startBackend();
  if (io.kind === 'unknown') {
    const note =
      'Inputs of a graph model are not read here, so its outputs were not compared; its bytes are exact.';
    return { quality: [], baseline: [], difference: null, timing: null, backend, how: '', notes: [note] };
  }
  const run: RunOne = async (model, inputs, count) => {
    const { rows } = await runModel(model, inputs, count);
    await world.pause();
    return rows;
  };
  const both = async (inputs: Float32Array[], count: number) => ({
    before: await run(original, inputs, count),
    after: await run(compressed, inputs, count),
  });
  world.onProgress({ fraction: 0.05, label: 'Timing' });
  const timing = await timeBoth(await networkOf(original), await networkOf(compressed), backend);
  world.onProgress({ fraction: 0.25, label: 'Making images' });
  const found =
    io.kind === 'class-conditional' && judgeSource
      ? await judgeGarments({ original, compressed }, run, judgeSource, world)
      : io.kind === 'image-to-image' && heldOut
        ? await judgePairs(both, heldOut, world)
        : { ...(await compareRandomly(both, io)), quality: [], baseline: [] };
  const { before, after, ...rest } = found;
  return { ...rest, difference: differenceOf(before, after), timing, backend, notes: [] };
}

export { prepareJudge };

/** Runs a model on inputs and gives its rows. */
export type RunOne = (model: Model, inputs: Float32Array[], count: number) => Promise<Float32Array>;

/** Runs both models on inputs and gives their rows. */
export type RunBoth = (
  inputs: Float32Array[],
  count: number,
) => Promise<{ before: Float32Array; after: Float32Array }>;

async function compareRandomly(both: RunBoth, io: ModelIo) {
  const { inputs, count } = randomInputs({ count: RANDOM_ROWS, seed: 1 }, io);
  const how = `Outputs compared on ${count} standard normal inputs of seed 1; quality is only measured on the atlas’s own models.`;
  return { ...(await both(inputs, count)), how };
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
