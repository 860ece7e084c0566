import type { ComponentChildren } from 'preact';

/** Size of a chart in pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** What a reader does with the points of a chart. Left out where the chart is a picture (built page, export). */
export interface ChartInteraction {
  /** Id of the point that has the focus or the pointer. */
  readonly active: string | null;
  /** Id of the one point that the Tab key reaches. */
  readonly reachable: string | null;
  /** The pointer is on a point, or on none. */
  readonly onActive: (id: string | null) => void;
  /** A point has the focus. */
  readonly onReach: (id: string) => void;
  readonly onChoose: (id: string) => void;
}

interface Props {
  size: ChartSize;
  /** Unique in the page. */
  id: string;
  title: string;
  description: string;
  children: ComponentChildren;
}

/** The outermost element of every chart: named, described, sized by its view box. */
export function ChartFrame({ size, id, title, description, children }: Props) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      role="group"
      aria-labelledby={`${id}-title ${id}-text`}
      font-family="'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
      fill="var(--ink)"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {children}
    </svg>
  );
}

/** A mark with a spoken label, and the native tooltip of it. */
export function ChartPoint({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <g role="img" aria-label={label}>
      <title>{label}</title>
      {children}
    </g>
  );
}

/** Where a reader can point at. */
export interface Target {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** As far as the middle of a fingertip may be from the mark that it means, in pixels of the chart. */
const reach = 14;

function findNearest(targets: readonly Target[], event: MouseEvent): string | null {
  const matrix = (event.currentTarget as SVGGElement).getScreenCTM();
  if (matrix === null) return null;
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  let best: { id: string | null; distance: number } = { id: null, distance: reach };
  for (const { id, x, y } of targets) {
    const distance = Math.hypot(x - at.x, y - at.y);
    if (distance < best.distance) best = { id, distance };
  }
  return best.id;
}

const pointOf = ({ target }: Event) => (target as SVGElement).dataset['point'] ?? null;

const ring = { r: 11, fill: 'none', 'stroke-width': 2 };

interface PointsProps {
  targets: readonly Target[];
  /** The one that the Tab key reaches, and what it says. */
  reached: (Target & { readonly label: string }) | undefined;
  size: ChartSize;
  interaction: ChartInteraction;
  /** The marks. */
  children: ComponentChildren;
}

/**
 * Points that a reader goes through. Keys have one element, which stands where the reader is; the pointer means the nearest mark within
 * reach. So marks need no elements of their own. A click, or a second tap, chooses the mark whose note is shown; a first tap shows it.
 */
export function ReadablePoints({ targets, reached, size, interaction, children }: PointsProps) {
  const { active, onActive, onReach, onChoose } = interaction;
  const shown = targets.find(({ id }) => id === active);
  const show = (id: string | null) => {
    if (id !== active) onActive(id);
  };
  return (
    <g
      class={shown && 'chart-pointed'}
      onFocusIn={(event) => {
        const id = pointOf(event);
        if (id !== null) onReach(id);
      }}
      onFocusOut={() => onActive(null)}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') show(findNearest(targets, event));
      }}
      onPointerLeave={(event) => {
        if (event.pointerType !== 'touch') show(null);
      }}
      onClick={(event) => {
        const id = findNearest(targets, event);
        if (id !== null && id === active) onChoose(id);
        else show(id);
      }}
      onKeyDown={(event) => {
        const id = pointOf(event);
        if (event.key === 'Enter' && id !== null) onChoose(id);
      }}
    >
      <rect width={size.width} height={size.height} fill="transparent" />
      <g pointer-events="none">
        {children}
        {shown && <circle {...ring} cx={shown.x} cy={shown.y} stroke="var(--focus)" />}
        {reached && (
          <circle
            // Another element for another point, so that it is read out.
            key={reached.id}
            class="chart-point"
            role="img"
            aria-label={reached.label}
            data-point={reached.id}
            // In lower case: an SVG element knows no other.
            tabindex={0}
            {...ring}
            cx={reached.x}
            cy={reached.y}
            stroke="none"
          />
        )}
      </g>
    </g>
  );
}
