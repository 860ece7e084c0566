import type { Model } from '../compression/model.ts';
import { tickWithin, type Tick } from '../compression/tick.ts';
import { runModel, startBackend } from './engine.ts';
import { judgeGarments, prepareJudge } from './judging/judge-garments.ts';
import { judgePairs } from './judging/judge-pairs.ts';
import { timeBoth } from './judging/time-both.ts';
import type { HeldOutPairs, Judgement, ModelIo, ModelSource, OutputDifference } from './protocol.ts';
import { randomInputs } from './tasks/generate.ts';
import { tickOf, type TaskWorld } from './tasks/task.ts';

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
  const part: Part = (label, from, to) => tickWithin(tickOf(world, label), from, to);
  const run: RunOne = async (...asked) => (await runModel(...asked)).rows;
  const both: RunBoth = async (inputs, count, tick) => ({
    before: await run(original, inputs, count, tickWithin(tick, 0, 0.5)),
    after: await run(compressed, inputs, count, tickWithin(tick, 0.5, 1)),
  });
  const timing = await timeBoth(original, compressed, { backend, tick: part('Timing', 0, 0.2) });
  const found =
    io.kind === 'class-conditional' && judgeSource
      ? await judgeGarments({ original, compressed }, run, judgeSource, part)
      : io.kind === 'image-to-image' && heldOut
        ? await judgePairs(both, heldOut, part)
        : { ...(await compareRandomly(both, io, part)), quality: [], baseline: [] };
  const { before, after, ...rest } = found;
  return { ...rest, difference: differenceOf(before, after), timing, backend, notes: [] };
}

export { prepareJudge };

/** The tick of a piece of judging that pages know by this label, from one share of the whole to another. */
export type Part = (label: string, from: number, to: number) => Tick;

/** Runs a model on inputs and gives its rows. */
export type RunOne = (
  model: Model,
  inputs: Float32Array[],
  count: number,
  tick: Tick,
) => Promise<Float32Array>;

/** Runs both models on inputs and gives their rows. */
export type RunBoth = (
  inputs: Float32Array[],
  count: number,
  tick: Tick,
) => Promise<{ before: Float32Array; after: Float32Array }>;

async function compareRandomly(both: RunBoth, io: ModelIo, part: Part) {
  const { inputs, count } = randomInputs({ count: RANDOM_ROWS, seed: 1 }, io);
  const how = `Outputs compared on ${count} standard normal inputs of seed 1; quality is only measured on the atlas’s own models.`;
  return { ...(await both(inputs, count, part('Comparing outputs', 0.2, 1))), how };
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
