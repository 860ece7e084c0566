/** Images of values in [-1, 1], one after another, as one grey picture with `columns` images a row. */
export function pictureGrid(
  values: Float32Array,
  size: number,
  columns: number,
): { width: number; height: number; pixels: Uint8Array } {
  const area = size * size;
  const rows = Math.ceil(values.length / area / columns);
  const width = columns * size;
  const pixels = new Uint8Array(width * rows * size);
  for (let i = 0; i < values.length; i++) {
    const image = Math.floor(i / area);
    const y = Math.floor(image / columns) * size + Math.floor((i % area) / size);
    const x = (image % columns) * size + (i % size);
    pixels[y * width + x] = Math.max(0, Math.min(255, Math.round((values[i] + 1) * 127.5)));
  }
  return { width, height: rows * size, pixels };
}

/** First image of each set, then the second of each, and so on; `area` values an image. */
export function interleaveImages(sets: readonly Float32Array[], area: number): Float32Array {
  const rows = new Float32Array(sets.length * sets[0].length);
  for (const [position, values] of sets.entries()) {
    for (let image = 0; image < values.length / area; image++) {
      rows.set(values.subarray(image * area, (image + 1) * area), (image * sets.length + position) * area);
    }
  }
  return rows;
}
