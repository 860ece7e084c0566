import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  size: number;
  onEdges: (values: Float32Array) => void;
}

/** A square to draw edges on: by pointer, or by the arrow keys with the space bar as pen. Values are 0 (none) or 1. */
export default function EdgePad({ size, onEdges }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const values = useRef(new Float32Array(size * size));
  const isDrawing = useRef(false);
  const [pen, setPen] = useState({ x: size >> 1, y: size >> 1, isDown: false });

  useEffect(() => paint(canvas.current, values.current, size, pen), [pen, size]);

  const change = () => {
    paint(canvas.current, values.current, size, pen);
    onEdges(values.current.slice());
  };
  const put = (x: number, y: number) => {
    if (x >= 0 && y >= 0 && x < size && y < size) values.current[y * size + x] = 1;
  };
  const draw = (event: PointerEvent & { currentTarget: HTMLCanvasElement }) => {
    if (!isDrawing.current) return;
    const box = event.currentTarget.getBoundingClientRect();
    put(
      Math.floor(((event.clientX - box.left) / box.width) * size),
      Math.floor(((event.clientY - box.top) / box.height) * size),
    );
    change();
  };
  const key = (event: KeyboardEvent) => {
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const move = moves[event.key];
    if (event.key === ' ') {
      event.preventDefault();
      if (!pen.isDown) put(pen.x, pen.y);
      setPen({ ...pen, isDown: !pen.isDown });
      change();
    } else if (move) {
      event.preventDefault();
      const x = Math.min(size - 1, Math.max(0, pen.x + move[0]));
      const y = Math.min(size - 1, Math.max(0, pen.y + move[1]));
      if (pen.isDown) put(x, y);
      setPen({ ...pen, x, y });
      if (pen.isDown) change();
    }
  };
  return (
    <div class="edge-pad">
      <canvas
        ref={canvas}
        width={size}
        height={size}
        tabIndex={0}
        role="application"
        aria-label={`Drawing square. Arrow keys move the pen, space lowers or lifts it; it is ${pen.isDown ? 'down' : 'up'}.`}
        onPointerDown={(event) => {
          isDrawing.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event);
        }}
        onPointerMove={draw}
        onPointerUp={() => (isDrawing.current = false)}
        onKeyDown={key}
      />
      <button
        type="button"
        onClick={() => {
          values.current.fill(0);
          change();
        }}
      >
        Clear the drawing
      </button>
    </div>
  );
}

function paint(
  canvas: HTMLCanvasElement | null,
  values: Float32Array,
  size: number,
  pen: { x: number; y: number; isDown: boolean },
): void {
  const context = canvas?.getContext('2d');
  if (!context) return;
  const image = new ImageData(size, size);
  for (let i = 0; i < values.length; i++) {
    const grey = 255 * (1 - values[i]);
    image.data.set([grey, grey, grey, 255], i * 4);
  }
  image.data.set(pen.isDown ? [200, 30, 40, 255] : [120, 160, 220, 255], (pen.y * size + pen.x) * 4);
  context.putImageData(image, 0, 0);
}
