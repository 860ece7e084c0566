import { isKernel, type Model } from '../compression/model.ts';
import type { WeightHistogram } from './protocol.ts';

/** Counts of the kernels' weights in `bins` equal bins over [low, high]; what lies outside is counted at the ends. */
export function weightHistogram(
  model: Model,
  bins = 48,
  range?: { low: number; high: number },
): WeightHistogram {
  const kernels = model.weights.filter(isKernel);
  const { low, high } = range ?? rangeOf(kernels.map(({ values }) => values));
  const counts = new Array<number>(bins).fill(0);
  const scale = high > low ? bins / (high - low) : 0;
  for (const { values } of kernels) {
    for (let i = 0; i < values.length; i++) {
      const bin = Math.floor((values[i] - low) * scale);
      counts[bin < 0 ? 0 : bin >= bins ? bins - 1 : bin]++;
    }
  }
  return { low, high, counts };
}

/** The range that holds all but about 1 in 1000 of the weights, symmetric about 0. */
function rangeOf(arrays: readonly Float32Array[]): { low: number; high: number } {
  let largest = 0;
  for (const values of arrays)
    for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
  if (!(largest > 0) || !Number.isFinite(largest)) return { low: -1, high: 1 };
  const fine = new Array<number>(1000).fill(0);
  let total = 0;
  for (const values of arrays) {
    total += values.length;
    for (let i = 0; i < values.length; i++)
      fine[Math.min(999, Math.floor((Math.abs(values[i]) / largest) * 1000))]++;
  }
  let seen = 0;
  let bin = 0;
  while (bin < 999 && seen + fine[bin] < total * 0.999) seen += fine[bin++];
  const high = (largest * (bin + 1)) / 1000;
  return { low: -high, high };
}
