import type { Model } from '../../compression/model.ts';
import type { Tick } from '../../compression/tick.ts';
import { medianOf, timeNetwork } from '../../inference/network-timing.ts';
import { networkOf } from '../engine.ts';
import type { Timing } from '../protocol.ts';

const BATCH = 64;
const ROUNDS = 3;
const RUNS_A_ROUND = 2;

/** Milliseconds an image of two models, in turn, so that a busy machine slows both; medians. Ticks between the times taken. */
export async function timeBoth(
  before: Model,
  after: Model,
  { backend, tick }: { backend: string; tick: Tick },
): Promise<Timing> {
  const found: number[][] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, model] of [before, after].entries()) {
      await tick((round + index / 2) / ROUNDS);
      // Asked for each time: during a tick the page may have drawn other models, and the engine keeps few.
      const network = await networkOf(model);
      const options = { batch: BATCH, repeats: RUNS_A_ROUND, now: () => performance.now() };
      found[index].push(...(await timeNetwork(network, options)).milliseconds);
    }
  }
  const [first, second] = found.map((times) => medianOf(times) / BATCH);
  return { backend, batch: BATCH, before: first, after: second, runs: ROUNDS * RUNS_A_ROUND };
}
