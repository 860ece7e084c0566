import type { Network } from '../../inference/network.ts';
import { medianOf, timeNetwork } from '../../inference/network-timing.ts';
import type { Timing } from '../protocol.ts';

const BATCH = 64;
const ROUNDS = 3;
const RUNS_A_ROUND = 2;

/** Milliseconds an image of two networks, in turn, so that a busy machine slows both; medians. */
export async function timeBoth(before: Network, after: Network, backend: string): Promise<Timing> {
  const found: number[][] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, network] of [before, after].entries()) {
      const options = { batch: BATCH, repeats: RUNS_A_ROUND, now: () => performance.now() };
      found[index].push(...(await timeNetwork(network, options)).milliseconds);
    }
  }
  const [first, second] = found.map((times) => medianOf(times) / BATCH);
  return { backend, batch: BATCH, before: first, after: second, runs: ROUNDS * RUNS_A_ROUND };
}
