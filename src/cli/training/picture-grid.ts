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
