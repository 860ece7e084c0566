import type { Plot } from './axes.tsx';
import { estimateWidth } from './format-value.ts';

/** A point that would like a label. Earlier ones are served first. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A label that found room: where its text starts or ends. */
export interface PlacedLabel extends LabelWish {
  readonly tx: number;
  readonly ty: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** A straight line. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A line of the plot; the heavier, the less a label may stand on it. */
export interface Obstacle extends Segment {
  readonly weight: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const inside = (box: Box, plot: Plot) =>
  box.left >= plot.left && box.right <= plot.right && box.top >= plot.top - 4 && box.bottom <= plot.bottom;

/** Whether a line runs through a box (after Liang and Barsky 1984: what of the line remains between the four sides). */
function crosses({ x1, y1, x2, y2 }: Segment, { left, right, top, bottom }: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, change, low, high] of [
    [x1, x2 - x1, left, right],
    [y1, y2 - y1, top, bottom],
  ] as const) {
    if (change === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [a, b] = [(low - start) / change, (high - start) / change];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}

const gap = 9;

function candidates(wish: LabelWish, width: number, size: number): PlacedLabel[] {
  const { x, y } = wish;
  const middle = y + size * 0.35;
  const at = (tx: number, ty: number, anchor: PlacedLabel['anchor']): PlacedLabel => ({
    ...wish,
    tx,
    ty,
    anchor,
  });
  return [
    at(x + gap, middle, 'start'),
    at(x - gap, middle, 'end'),
    at(x, y - gap, 'middle'),
    at(x, y + gap + size * 0.8, 'middle'),
    at(x + gap * 0.7, y - gap * 0.8, 'start'),
    at(x + gap * 0.7, y + gap + size * 0.5, 'start'),
    at(x - gap * 0.7, y - gap * 0.8, 'end'),
    at(x - gap * 0.7, y + gap + size * 0.5, 'end'),
    at(x - width * 0.3, y - gap, 'middle'),
    at(x + width * 0.3, y - gap, 'middle'),
  ];
}

function boxOf({ tx, ty, anchor }: PlacedLabel, width: number, size: number): Box {
  const left = anchor === 'start' ? tx : anchor === 'end' ? tx - width : tx - width / 2;
  return { left, right: left + width, top: ty - size * 0.85, bottom: ty + size * 0.25 };
}

/**
 * Greedy placement: of ten places around its point where it touches no point, no label before it and no edge, each label takes the one with
 * the least weight of lines through it, the first where several have that; a label without such a place is left out.
 * @param size of the type, in pixels
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  plot: Plot,
  size: number,
  lines: readonly Obstacle[] = [],
): PlacedLabel[] {
  const points = wishes.map(({ x, y }): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const taken: Box[] = [...points];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const width = estimateWidth(wish.text, size);
    const weigh = (box: Box) => lines.reduce((sum, line) => sum + (crosses(line, box) ? line.weight : 0), 0);
    const [best] = candidates(wish, width, size)
      .map((label) => ({ label, box: boxOf(label, width, size) }))
      .filter(({ box }) => inside(box, plot) && !taken.some((other) => overlap(box, other)))
      .map((place) => ({ ...place, weight: weigh(place.box) }))
      .sort((a, b) => a.weight - b.weight);
    if (best === undefined) continue;
    placed.push(best.label);
    taken.push(best.box);
  }
  return placed;
}
