import { scaleLinear, scaleLog } from 'd3-scale';

/** An axis: where a value stands, and which values get a tick. */
export interface AxisScale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly kind: 'linear' | 'log';
}

function logTicks(low: number, high: number, most: number): number[] {
  const decades = Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low));
  const steps = decades <= 1 ? [1, 2, 3, 5, 7] : decades <= 3 ? [1, 2, 5] : [1];
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const step of steps) {
      const tick = Number(`${step}e${power}`);
      if (tick >= low && tick <= high) all.push(tick);
    }
  }
  const every = Math.ceil(all.length / most);
  return every > 1 ? all.filter((_, index) => index % every === 0) : all;
}

/**
 * A scale over the values with some room at both ends.
 * @param values at least one number; all positive for a log scale
 * @param range where the lowest and the highest value stand, in pixels
 */
export function makeAxisScale(
  values: readonly number[],
  kind: 'linear' | 'log',
  range: readonly [number, number],
  most = 5,
): AxisScale {
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (kind === 'log') {
    const room = Math.max(1.15, Math.sqrt(Math.sqrt(Math.sqrt(high / low))));
    low /= room;
    high *= room;
    const scale = scaleLog([low, high], range);
    // Between two decades there may be one round number or none; five that d3 is asked for are three at least.
    const even = scaleLinear([low, high], range);
    const ticks = [logTicks(low, high, most), even.ticks(3)].find(({ length }) => length > 1);
    return { at: (value) => scale(value), ticks: ticks ?? even.ticks(5), kind };
  }
  const room = high === low ? Math.abs(high) * 0.1 || 1 : (high - low) * 0.1;
  const scale = scaleLinear([low - room, high + room], range);
  return { at: (value) => scale(value), ticks: scale.ticks(most), kind };
}
