import type { SeededRandom } from '../numeric/seeded-random.ts';

/** Where k-means starts: evenly over the range, evenly over the values in order, or k-means++ (Arthur and Vassilvitskii 2007). */
export type ClusterStart = 'linear' | 'density' | 'k-means++';

/** How values are clustered. */
export interface ClusterRule {
  readonly clusters: number;
  readonly start: ClusterStart;
  readonly iterations: number;
}

const SEEDING_SAMPLE = 16384;

/**
 * One-dimensional k-means by Lloyd's iteration on sorted values, where a cluster is an interval and its mean a difference of
 * prefix sums. Returns at most `clusters` different centroids, rising; none for no values.
 */
export function clusterValues(values: Float32Array, rule: ClusterRule, random: SeededRandom): Float32Array {
  if (values.length === 0) return new Float32Array(0);
  const sorted = values.slice().sort();
  const sums = new Float64Array(sorted.length + 1);
  for (let i = 0; i < sorted.length; i++) sums[i + 1] = sums[i] + sorted[i];
  let centroids = startCentroids(sorted, rule, random);
  for (let round = 0; round < rule.iterations; round++) {
    const next = meansOf(sorted, sums, centroids);
    if (next.length < rule.clusters && next.length < centroids.length) splitWidest(sorted, next);
    const isStill = next.length === centroids.length && next.every((value, k) => value === centroids[k]);
    centroids = next;
    if (isStill) break;
  }
  return Float32Array.from(new Set(Float32Array.from(centroids)));
}

/** The index of the centroid nearest to the value; the lower one at equal distance. Centroids rise. */
export function nearestCentroid(value: number, centroids: Float32Array): number {
  let low = 0;
  let high = centroids.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value - centroids[middle] > centroids[middle + 1] - value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function meansOf(sorted: Float32Array, sums: Float64Array, centroids: readonly number[]): number[] {
  const means: number[] = [];
  let from = 0;
  for (let k = 0; k < centroids.length; k++) {
    const border = k + 1 < centroids.length ? (centroids[k] + centroids[k + 1]) / 2 : Infinity;
    const to = firstAbove(sorted, border, from);
    if (to > from) means.push((sums[to] - sums[from]) / (to - from));
    from = to;
  }
  return means;
}

/** An empty cluster is put to use: the farthest value of the cluster with the largest squared error becomes a centroid. */
function splitWidest(sorted: Float32Array, centroids: number[]): void {
  let from = 0;
  let worst = 0;
  let farthest: number | undefined;
  for (let k = 0; k < centroids.length; k++) {
    const border = k + 1 < centroids.length ? (centroids[k] + centroids[k + 1]) / 2 : Infinity;
    const to = firstAbove(sorted, border, from);
    let error = 0;
    for (let i = from; i < to; i++) error += (sorted[i] - centroids[k]) * (sorted[i] - centroids[k]);
    if (error > worst && to > from) {
      worst = error;
      farthest = centroids[k] - sorted[from] > sorted[to - 1] - centroids[k] ? sorted[from] : sorted[to - 1];
    }
    from = to;
  }
  if (farthest !== undefined) centroids.push(farthest);
  centroids.sort((a, b) => a - b);
}

function firstAbove(sorted: Float32Array, border: number, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= border) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startCentroids(
  sorted: Float32Array,
  { clusters, start }: ClusterRule,
  random: SeededRandom,
): number[] {
  const n = sorted.length;
  const lowest = sorted[0];
  const highest = sorted[n - 1];
  const at = (share: number) => sorted[Math.min(n - 1, Math.floor(share * n))];
  const list = Array.from({ length: clusters }, (_, k) =>
    start === 'linear'
      ? lowest + (clusters > 1 ? k / (clusters - 1) : 0.5) * (highest - lowest)
      : at((k + 0.5) / clusters),
  );
  const chosen = start === 'k-means++' ? spreadSeeds(sorted, clusters, random) : list;
  return [...new Set(chosen)].sort((a, b) => a - b);
}

/** k-means++ on a sample: each next seed is drawn with a chance that grows with the squared distance to the seeds before. */
function spreadSeeds(sorted: Float32Array, clusters: number, random: SeededRandom): number[] {
  const n = Math.min(sorted.length, SEEDING_SAMPLE);
  const sample = Float32Array.from({ length: n }, (_, i) => sorted[Math.floor((i * sorted.length) / n)]);
  const seeds = [sample[random.integer(n)]];
  const distances = new Float64Array(n).fill(Infinity);
  while (seeds.length < clusters) {
    const last = seeds[seeds.length - 1];
    let total = 0;
    for (let i = 0; i < n; i++) {
      const d = (sample[i] - last) * (sample[i] - last);
      if (d < distances[i]) distances[i] = d;
      total += distances[i];
    }
    if (total === 0) break;
    let left = random.uniform() * total;
    let i = 0;
    while (i < n - 1 && (left -= distances[i]) > 0) i++;
    seeds.push(sample[i]);
  }
  return seeds;
}
