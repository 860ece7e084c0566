import { checkComparable, type FeatureRows } from './feature-rows.ts';

/**
 * Unbiased squared maximum mean discrepancy with the kernel `(x.y / size + 1)^3` (Bińkowski et al. 2018, who call it KID on Inception
 * features). Its expectation is zero for samples of one distribution, so it may come out slightly negative. Needs two images a side.
 */
export function kernelDistance(a: FeatureRows, b: FeatureRows): number {
  checkComparable(a, b, 2);
  return withinMean(a) + withinMean(b) - 2 * betweenMean(a, b);
}

function kernel(a: FeatureRows, i: number, b: FeatureRows, j: number): number {
  let dot = 0;
  const left = i * a.size;
  const right = j * b.size;
  for (let k = 0; k < a.size; k++) dot += a.values[left + k] * b.values[right + k];
  const base = dot / a.size + 1;
  return base * base * base;
}

function withinMean(rows: FeatureRows): number {
  let sum = 0;
  for (let i = 0; i < rows.count; i++) {
    for (let j = i + 1; j < rows.count; j++) sum += kernel(rows, i, rows, j);
  }
  return (2 * sum) / (rows.count * (rows.count - 1));
}

function betweenMean(a: FeatureRows, b: FeatureRows): number {
  let sum = 0;
  for (let i = 0; i < a.count; i++) {
    for (let j = 0; j < b.count; j++) sum += kernel(a, i, b, j);
  }
  return sum / (a.count * b.count);
}
