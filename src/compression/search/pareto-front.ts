/** Keeps the points that no other point beats: none is at most as large in both figures and smaller in one. Smaller is better. */
export function paretoFront<T>(points: readonly T[], figures: (point: T) => readonly [number, number]): T[] {
  const sorted = [...points].sort((a, b) => figures(a)[0] - figures(b)[0] || figures(a)[1] - figures(b)[1]);
  let best = Infinity;
  let last: readonly [number, number] | undefined;
  return sorted.filter((point) => {
    const [first, second] = figures(point);
    const isTwin = last !== undefined && first === last[0] && second === last[1];
    if (!(second < best) && !isTwin) return false;
    best = second;
    last = [first, second];
    return true;
  });
}
