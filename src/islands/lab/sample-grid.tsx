import { useEffect, useRef } from 'preact/hooks';
import type { Pictures } from '../../lab/protocol.ts';

interface Props {
  samples: Pictures;
  columns: number;
  /** What the picture shows, for those who do not see it. */
  label: string;
}

/** Samples side by side on one canvas, a pixel of the model a pixel of the canvas; the style sheet enlarges it. */
export default function SampleGrid({ samples, columns, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = Math.ceil(samples.count / columns);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) context.putImageData(tile(samples, columns), 0, 0);
  }, [samples, columns]);
  return (
    <canvas
      ref={canvas}
      class="samples"
      role="img"
      aria-label={label}
      width={columns * samples.width}
      height={rows * samples.height}
    />
  );
}

/** Image data of all samples in rows of `columns`. */
function tile({ count, width, height, channels, pixels }: Pictures, columns: number): ImageData {
  const rows = Math.ceil(count / columns);
  const image = new ImageData(columns * width, rows * height);
  const { data } = image;
  data.fill(255);
  for (let n = 0; n < count; n++) {
    const left = (n % columns) * width;
    const top = Math.floor(n / columns) * height;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const from = ((n * height + y) * width + x) * channels;
        const to = ((top + y) * image.width + left + x) * 4;
        for (let c = 0; c < 3; c++) data[to + c] = pixels[channels === 1 ? from : from + c];
      }
    }
  }
  return image;
}
