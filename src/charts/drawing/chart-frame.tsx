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

interface PointProps {
  id: string;
  label: string;
  x: number;
  y: number;
  interaction: ChartInteraction | undefined;
  children: ComponentChildren;
}

/** A point with a spoken label, an area large enough for a finger, and a native tooltip where scripts are off. */
export function ChartPoint({ id, label, x, y, interaction, children }: PointProps) {
  if (interaction === undefined) {
    return (
      <g role="img" aria-label={label}>
        <title>{label}</title>
        {children}
      </g>
    );
  }
  return (
    <g
      class="chart-point"
      role="img"
      aria-label={label}
      data-point={id}
      tabIndex={interaction.reachable === id ? 0 : -1}
      onFocus={() => interaction.onActive(id)}
      onBlur={() => interaction.onActive(null)}
      onPointerEnter={() => interaction.onActive(id)}
      onPointerLeave={() => interaction.onActive(null)}
      onClick={() => interaction.onChoose(id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') interaction.onChoose(id);
      }}
    >
      <circle class="chart-halo" cx={x} cy={y} r={12} fill="transparent" />
      {children}
    </g>
  );
}
