import { round } from './format-value.ts';

interface Piece {
  readonly command: string;
  readonly numbers: readonly number[];
}

const read = new Map<string, readonly Piece[]>();

function readPath(path: string): readonly Piece[] {
  const known = read.get(path);
  if (known) return known;
  const pieces = [...path.matchAll(/([MLHVhvaZ])([^MLHVhvaZ]*)/g)].map(([, command = '', rest = '']) => ({
    command,
    numbers: (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number),
  }));
  read.set(path, pieces);
  return pieces;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/**
 * The path of a mark (box of 12 x 12; M, L, H, V, h, v, a and Z) with its middle at a place and in a size, so that many marks can be drawn
 * as one.
 */
export function placePath(path: string, { x, y, size = 12 }: Place): string {
  const scale = size / 12;
  const across = (n: number) => x + (n - 6) * scale;
  const down = (n: number) => y + (n - 6) * scale;
  const place = (command: string, n: number, index: number): number => {
    if (command === 'H') return across(n);
    if (command === 'V') return down(n);
    if (command === 'M' || command === 'L') return index % 2 === 0 ? across(n) : down(n);
    // An arc has its turn and two flags in the middle.
    return command === 'a' && index >= 2 && index <= 4 ? n : n * scale;
  };
  return readPath(path)
    .map(
      ({ command, numbers }) =>
        command + numbers.map((n, index) => round(place(command, n, index))).join(' '),
    )
    .join('');
}
