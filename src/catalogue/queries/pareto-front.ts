/** Which direction of a metric is the better one. */
export type Better = 'lower' | 'higher';

/** A point of a trade-off. */
export interface TradeOffPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Indices of the points that no other point beats: none is at least as good in both and better in one. Equal points stay together.
 * In the order of x, best first. Method: one pass over the points sorted by x (Kung, Luccio and Preparata 1975, two dimensions).
 */
export function findParetoFront(
  points: readonly TradeOffPoint[],
  better: { readonly x: Better; readonly y: Better },
): number[] {
  const sign = { x: better.x === 'lower' ? 1 : -1, y: better.y === 'lower' ? 1 : -1 };
  const cost = (index: number) => sign.x * (points[index]?.x ?? 0);
  const loss = (index: number) => sign.y * (points[index]?.y ?? 0);
  const order = points.map((_, index) => index).sort((a, b) => cost(a) - cost(b) || loss(a) - loss(b));
  const front: number[] = [];
  for (const index of order) {
    const last = front.at(-1);
    const equal = last !== undefined && cost(last) === cost(index) && loss(last) === loss(index);
    if (last === undefined || loss(index) < loss(last) || equal) front.push(index);
  }
  return front;
}
