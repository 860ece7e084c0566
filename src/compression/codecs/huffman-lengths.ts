/** Longest code that is written; a depth of 24 needs a total count beyond 75,000 of Fibonacci-like frequencies. */
export const LONGEST_CODE = 24;

/**
 * Code lengths of Huffman's algorithm (1952) for positive counts, by the two-queue method of van Leeuwen (1976) on sorted counts.
 * A single symbol gets length 1. Where the tree is deeper than LONGEST_CODE, counts are halved and it is built again.
 */
export function huffmanLengths(counts: readonly number[]): number[] {
  if (counts.length < 2) return counts.map(() => 1);
  const lengths = treeDepths(counts);
  return Math.max(...lengths) <= LONGEST_CODE ? lengths : huffmanLengths(counts.map((n) => Math.ceil(n / 2)));
}

function treeDepths(counts: readonly number[]): number[] {
  const order = counts.map((_, index) => index).sort((a, b) => counts[a] - counts[b] || a - b);
  const n = counts.length;
  const weight = new Float64Array(2 * n - 1);
  const parent = new Int32Array(2 * n - 1);
  order.forEach((symbol, at) => (weight[at] = counts[symbol]));
  let leaf = 0;
  let inner = n;
  for (let next = n; next < 2 * n - 1; next++) {
    for (let k = 0; k < 2; k++) {
      const takesLeaf = leaf < n && (inner >= next || weight[leaf] <= weight[inner]);
      const child = takesLeaf ? leaf++ : inner++;
      parent[child] = next;
      weight[next] += weight[child];
    }
  }
  const depth = new Int32Array(2 * n - 1);
  for (let node = 2 * n - 3; node >= 0; node--) depth[node] = depth[parent[node]] + 1;
  const lengths = new Array<number>(n);
  order.forEach((symbol, at) => (lengths[symbol] = depth[at]));
  return lengths;
}
