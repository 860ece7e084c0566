/**
 * Awaited between pieces of long work with the share that is done, 0 to 1: reports it, lets the caller paint or take a message, and throws
 * AbortedError when a stop was asked for.
 */
export type Tick = (fraction: number, note?: string) => Promise<void>;

/** For callers that neither watch nor stop. */
export const noTick: Tick = () => Promise.resolve();

/** The tick of a part of the work, which goes from one share of the whole to another. */
export function tickWithin(tick: Tick, from: number, to: number): Tick {
  return (fraction, note) => tick(from + (to - from) * fraction, note);
}
