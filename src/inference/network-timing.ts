import type { Network } from './network.ts';

/** How fast a network ran here, values read back each time. */
export interface Timing {
  readonly batch: number;
  /** Milliseconds of each run, in order, the first (which compiles) left out. */
  readonly milliseconds: readonly number[];
  readonly median: number;
  readonly rowsPerSecond: number;
}

/** Times `repeats` runs of one batch of zeros after one that does not count. `now` gives milliseconds. */
export async function timeNetwork(
  network: Network,
  { batch, repeats, now }: { batch: number; repeats: number; now: () => number },
): Promise<Timing> {
  const rows = network.inputs.map(
    ({ shape }) => new Float32Array(batch * shape.reduce((product, size) => product * size, 1)),
  );
  const milliseconds: number[] = [];
  for (let run = 0; run <= repeats; run++) {
    const start = now();
    await network.run(rows, { count: batch, batch });
    if (run > 0) milliseconds.push(now() - start);
  }
  const median = medianOf(milliseconds);
  return { batch, milliseconds, median, rowsPerSecond: (1000 * batch) / median };
}

/** The middle value, or the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
