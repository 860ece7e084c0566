import type { Family } from '../catalogue/catalogue.ts';
import { Axes, type Plot } from './drawing/axes.tsx';
import { makeAxisScale } from './drawing/axis-scale.ts';
import { ChartFrame, type ChartInteraction, type ChartSize } from './drawing/chart-frame.tsx';
import { formatValue, round } from './drawing/format-value.ts';
import { Mark } from './drawing/mark.tsx';
import { Tooltip } from './drawing/tooltip.tsx';

/** A point by two ratios to its own original. */
export interface RatioPoint {
  readonly id: string;
  /** In words: the first is its name. */
  readonly lines: readonly string[];
  /** Written beside the mark; null for none. */
  readonly name: string | null;
  readonly x: number;
  readonly y: number;
  readonly families: readonly Family[];
  /** Where it was read; null for a run of one's own. */
  readonly href: string | null;
}

interface Props {
  /** Drawn small and hollow, below the others. */
  others: readonly RatioPoint[];
  own: readonly RatioPoint[];
  axes: { readonly x: string; readonly y: string; readonly yScale: 'linear' | 'log' };
  size: ChartSize;
  id: string;
  title: string;
  interaction?: ChartInteraction | undefined;
}

interface PointProps {
  point: RatioPoint;
  at: { x: number; y: number };
  interaction: ChartInteraction | undefined;
  isOwn: boolean;
}

/** A mark that leads to where its figures were read, or that only says what it is. */
function Point({ point, at, interaction, isOwn }: PointProps) {
  const { id, lines, name, families, href } = point;
  const reading = interaction && {
    tabindex: interaction.reachable === id ? 0 : -1,
    onFocus: () => interaction.onReach(id),
    onBlur: () => interaction.onActive(null),
    onPointerEnter: () => interaction.onActive(id),
    onPointerLeave: () => interaction.onActive(null),
  };
  const drawn = (
    <>
      {interaction ? (
        <circle class="chart-halo" cx={at.x} cy={at.y} r={12} fill="transparent" />
      ) : (
        <title>{lines.join('. ')}</title>
      )}
      <Mark {...at} families={families} hollow={!isOwn} size={isOwn ? 14 : 9} />
      {name !== null && (
        <text
          x={round(at.x + 10)}
          y={round(at.y + 4)}
          font-size={12}
          font-weight={600}
          stroke="var(--paper)"
          stroke-width={3}
          paint-order="stroke"
        >
          {name}
        </text>
      )}
    </>
  );
  const shared = { class: 'chart-point', 'aria-label': lines.join('. '), 'data-point': id, ...reading };
  return href === null ? (
    <g role="img" {...shared}>
      {drawn}
    </g>
  ) : (
    <a href={href} {...shared}>
      {drawn}
    </a>
  );
}

/**
 * Points of different tables by how many times smaller they are than their own originals and by what became of one measure of quality.
 * The cross at (1, 1) is every original.
 */
export function RatioOverlayChart({ others, own, axes, size, id, title, interaction }: Props) {
  const points = [...others, ...own];
  const plot: Plot = { left: 48, top: 30, right: size.width - 12, bottom: size.height - 58 };
  const x = makeAxisScale(
    [1, 2, ...points.map((point) => point.x)],
    'log',
    [plot.left + 8, plot.right - 8],
    7,
  );
  const y = makeAxisScale([1, ...points.map((point) => point.y)], axes.yScale, [plot.bottom - 4, plot.top]);
  const at = (point: { x: number; y: number }) => ({ x: round(x.at(point.x)), y: round(y.at(point.y)) });
  const active = points.find((point) => point.id === interaction?.active);
  const times = (value: number) => `${formatValue(value, undefined)}×`;
  return (
    <ChartFrame
      size={size}
      id={id}
      title={title}
      description={`Runs of this browser (${own.length}) over rows of the literature (${others.length}), which are of other models and other data, each by its ratios to its own original.`}
    >
      <Axes plot={plot} x={x} y={y} xLabel={axes.x} yLabel={axes.y} formatX={times} formatY={times} />
      <path
        d={`M${plot.left} ${round(y.at(1))}H${plot.right}`}
        stroke="var(--rule-strong)"
        stroke-dasharray="4 3"
      />
      <Mark {...at({ x: 1, y: 1 })} families={[]} baseline />
      {others.map((point) => (
        <Point key={point.id} {...{ point, interaction }} at={at(point)} isOwn={false} />
      ))}
      {own.map((point) => (
        <Point key={point.id} {...{ point, interaction }} at={at(point)} isOwn />
      ))}
      {/* The picture may be taken without the page's caption. */}
      <text x={2} y={size.height - 6} font-size={12} fill="var(--ink-2)">
        Hollow: rows of the literature, other models and other data
      </text>
      {active && <Tooltip {...at(active)} {...size} lines={active.lines} />}
    </ChartFrame>
  );
}
