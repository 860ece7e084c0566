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
  readonly onActive: (id: string | null) => void;
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

interface PointsProps {
  interaction: ChartInteraction | undefined;
  children: ComponentChildren;
}

const pointOf = ({ target }: Event) =>
  (target as Element).closest<SVGElement>('[data-point]')?.dataset['point'] ?? null;

/** Points that a reader goes through. One set of handlers serves all of them, since a chart may have hundreds. */
export function ReadablePoints({ interaction, children }: PointsProps) {
  if (interaction === undefined) return <g>{children}</g>;
  const { onActive, onChoose } = interaction;
  const choose = (event: Event) => {
    const id = pointOf(event);
    if (id !== null) onChoose(id);
  };
  return (
    <g
      onFocusIn={(event) => onActive(pointOf(event))}
      onFocusOut={() => onActive(null)}
      onPointerOver={(event) => onActive(pointOf(event))}
      onPointerOut={() => onActive(null)}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') choose(event);
      }}
    >
      {children}
    </g>
  );
}

interface PointProps {
  id: string;
  label: string;
  x: number;
  y: number;
  interaction: ChartInteraction | undefined;
  /** Drawn around the origin, so that a point that moves changes in one attribute. */
  children: ComponentChildren;
}

/** One of the ReadablePoints, with an area large enough for a finger; a plain labelled mark where there is nothing to do. */
export function ReadablePoint({ id, label, x, y, interaction, children }: PointProps) {
  const transform = `translate(${x} ${y})`;
  if (interaction === undefined) {
    return (
      <g transform={transform}>
        <ChartPoint label={label}>{children}</ChartPoint>
      </g>
    );
  }
  return (
    <g
      class="chart-point"
      role="img"
      aria-label={label}
      data-point={id}
      // In lower case: an SVG element knows no other.
      tabindex={interaction.reachable === id ? 0 : -1}
      transform={transform}
    >
      <circle class="chart-halo" r={12} fill="transparent" />
      {children}
    </g>
  );
}
