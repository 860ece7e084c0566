import { noTick, tickWithin, type Tick } from '../tick.ts';
import { checkComparable, type FeatureRows } from './feature-rows.ts';

/** What each image contributes, so that means and intervals can be taken from them. */
export interface NeighbourCoverage {
  /** 1 for a generated image inside the real manifold; the mean is precision (Kynkäänniemi et al. 2019). */
  readonly precise: Uint8Array;
  /** 1 for a real image inside the generated manifold; the mean is recall (Kynkäänniemi et al. 2019). */
  readonly recalled: Uint8Array;
  /** Real balls that hold a generated image, over k; the mean is density (Naeem et al. 2020). It may pass 1. */
  readonly density: Float64Array;
  /** 1 for a real image whose ball holds a generated one; the mean is coverage (Naeem et al. 2020). */
  readonly covered: Uint8Array;
}

/**
 * Precision, recall, density and coverage of generated features against real ones. A set's manifold is the union of balls around its
 * images that reach to the k-th nearest other image of the set, border included. Needs more than k images a side.
 * Time is quadratic, with a tick before each row of distances.
 */
export async function neighbourCoverage(
  real: FeatureRows,
  generated: FeatureRows,
  k = 3,
  tick: Tick = noTick,
): Promise<NeighbourCoverage> {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k must be a positive integer, got ${k}.`);
  checkComparable(real, generated, k + 1);
  const realRadii = await radiiOfReference(real, k, tickWithin(tick, 0, 1 / 3));
  const generatedRadii = await neighbourRadii(generated, k, tickWithin(tick, 1 / 3, 1 / 2));
  const precise = new Uint8Array(generated.count);
  const recalled = new Uint8Array(real.count);
  const density = new Float64Array(generated.count);
  const covered = new Uint8Array(real.count);
  // A row is a function of its own: in one that awaits, engines leave such loops half optimized, at twice the time.
  const compare = (i: number) => {
    const radius = realRadii[i];
    for (let j = 0; j < generated.count; j++) {
      const distance = squaredDistance(real, i, generated, j);
      if (distance <= radius) {
        precise[j] = 1;
        covered[i] = 1;
        density[j] += 1 / k;
      }
      if (distance <= generatedRadii[j]) recalled[i] = 1;
    }
  };
  for (let i = 0; i < real.count; i++) {
    await tick((1 + i / real.count) / 2);
    compare(i);
  }
  return { precise, recalled, density, covered };
}

const keptRadii = new WeakMap<FeatureRows, Map<number, Float64Array>>();

/** The radii of real images, taken once: the same reference judges every generator. */
async function radiiOfReference(rows: FeatureRows, k: number, tick: Tick): Promise<Float64Array> {
  const known = keptRadii.get(rows) ?? new Map<number, Float64Array>();
  const radii = known.get(k) ?? (await neighbourRadii(rows, k, tick));
  keptRadii.set(rows, known.set(k, radii));
  return radii;
}

/** Squared distance of each row to its k-th nearest other row. */
async function neighbourRadii(rows: FeatureRows, k: number, tick: Tick): Promise<Float64Array> {
  const nearest = new Float64Array(rows.count * k).fill(Infinity);
  const measure = (i: number) => {
    for (let j = i + 1; j < rows.count; j++) {
      const distance = squaredDistance(rows, i, rows, j);
      insert(nearest, i * k, k, distance);
      insert(nearest, j * k, k, distance);
    }
  };
  for (let i = 0; i < rows.count; i++) {
    await tick(i / rows.count);
    measure(i);
  }
  return Float64Array.from({ length: rows.count }, (_, i) => nearest[i * k + k - 1]);
}

/** Keeps the k smallest values in ascending order. */
function insert(sorted: Float64Array, start: number, k: number, value: number): void {
  let at = start + k - 1;
  if (value >= sorted[at]) return;
  while (at > start && sorted[at - 1] > value) {
    sorted[at] = sorted[at - 1];
    at -= 1;
  }
  sorted[at] = value;
}

function squaredDistance(a: FeatureRows, i: number, b: FeatureRows, j: number): number {
  let sum = 0;
  const left = i * a.size;
  const right = j * b.size;
  for (let k = 0; k < a.size; k++) {
    const difference = a.values[left + k] - b.values[right + k];
    sum += difference * difference;
  }
  return sum;
}
