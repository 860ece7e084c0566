/** Lines fainter than the first bound are left out; those from the second on are strong. In units of the steepest step (0 to 255). */
const faint = 0.12;
const strong = 0.36;

/**
 * The edges of a grey image (`size * size` bytes) as a drawing with two pens: 0 no line, 0.5 faint, 1 strong, by the magnitude of the Sobel
 * gradient over four times 255, with the image continued by its border pixels. Deterministic: integers and one square root a pixel.
 */
export function edgeMap(pixels: Uint8Array, size: number): Float32Array {
  const edges = new Float32Array(size * size);
  const at = (y: number, x: number) =>
    pixels[Math.min(size - 1, Math.max(0, y)) * size + Math.min(size - 1, Math.max(0, x))];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const right = at(y - 1, x + 1) + 2 * at(y, x + 1) + at(y + 1, x + 1);
      const left = at(y - 1, x - 1) + 2 * at(y, x - 1) + at(y + 1, x - 1);
      const below = at(y + 1, x - 1) + 2 * at(y + 1, x) + at(y + 1, x + 1);
      const above = at(y - 1, x - 1) + 2 * at(y - 1, x) + at(y - 1, x + 1);
      const across = right - left;
      const down = below - above;
      const magnitude = Math.sqrt(across * across + down * down) / 1020;
      edges[y * size + x] = magnitude >= strong ? 1 : magnitude >= faint ? 0.5 : 0;
    }
  }
  return edges;
}
