import { evidenceLabels } from '../catalogue/evidence-labels.ts';
import { formatChange, formatRatio } from '../catalogue/queries/comparison-columns.ts';
import type { AxisScale as ScaleKind } from '../catalogue/queries/comparison-view.ts';
import type { Comparison } from '../catalogue/queries/comparison.ts';
import { betterOf, findAxisUnit, type PlottedRow, type TradeOff } from '../catalogue/queries/trade-off.ts';
import { nameWithWork } from './drawing/name-with-work.ts';
import { Axes, type Plot } from './drawing/axes.tsx';
import { type AxisScale, makeAxisScale } from './drawing/axis-scale.ts';
import {
  ChartFrame,
  type ChartInteraction,
  ChartPoint,
  type ChartSize,
  ReadablePoints,
  type Target,
} from './drawing/chart-frame.tsx';
import { formatValue, round, shorten } from './drawing/format-value.ts';
import { Mark, Marks } from './drawing/mark.tsx';
import { placeLabels, type Segment } from './drawing/place-labels.ts';
import { Tooltip } from './drawing/tooltip.tsx';

/** The axes of a trade-off chart. */
export interface TradeOffAxes {
  readonly x: string;
  readonly y: string;
  readonly xScale: ScaleKind;
  readonly yScale: ScaleKind;
}

interface Props {
  tradeOff: TradeOff;
  axes: TradeOffAxes;
  comparison: Comparison;
  size: ChartSize;
  id: string;
  title: string;
  interaction?: ChartInteraction | undefined;
}

const margin = { left: 46, top: 28, right: 12, bottom: 42 };
const notByAuthors = new Set(['third-party', 'other-paper', 'aggregator']);
const manyArrows = 9;

const unitText = (points: readonly PlottedRow[], metric: string, comparison: Comparison) => {
  const unit = findAxisUnit(
    points.map(({ row }) => row),
    metric,
    comparison,
  );
  return unit === null ? '' : `, ${unit}`;
};

function axisLabel(
  points: readonly PlottedRow[],
  metric: string,
  kind: ScaleKind,
  comparison: Comparison,
): string {
  const label = comparison.metrics[metric]?.label ?? metric;
  const scale = kind === 'log' ? ', log scale' : '';
  return `${label}${unitText(points, metric, comparison)} (${betterOf(metric, comparison)} is better)${scale}`;
}

/** What a point says: method and work, both figures, the change from its baseline, the evidence. */
function describePoint(
  point: PlottedRow,
  base: PlottedRow | undefined,
  axes: TradeOffAxes,
  comparison: Comparison,
): string[] {
  const { row } = point;
  const figure = (metric: string) =>
    `${comparison.metrics[metric]?.label ?? metric} ${row.measures[metric]?.printed ?? ''}`;
  const table = comparison.tables[row.table];
  const work = comparison.papers[row.paper ?? table?.reportedIn ?? '']?.label;
  const smaller =
    base !== undefined && betterOf(axes.x, comparison) === 'lower'
      ? [`${formatRatio(base.x / point.x)} smaller`]
      : [];
  const step = Math.max(row.measures[axes.y]?.step ?? 0, base?.row.measures[axes.y]?.step ?? 0);
  const change =
    base === undefined
      ? []
      : [`${comparison.metrics[axes.y]?.label ?? axes.y} ${formatChange(point.y - base.y, step)}`];
  const by = table === undefined ? '' : evidenceLabels[table.source.evidence].label;
  return [
    row.method,
    `${figure(axes.y)}, ${figure(axes.x)}`,
    ...(base === undefined ? [] : [`${[...smaller, ...change].join(', ')} against ${base.row.method}`]),
    ...(work === undefined ? [by] : [`${work}, ${by}`]),
  ];
}

/** A row with its place in the drawing. */
interface PlacedRow extends Target {
  readonly point: PlottedRow;
}

type Scales = { readonly px: AxisScale; readonly py: AxisScale };

/** Arrows from mark to mark, edge to edge: all where they are few, else those to the front and to the active point. */
function drawnArrows(
  tradeOff: TradeOff,
  { px, py }: Scales,
  active: string | null,
): (Segment & { id: string })[] {
  const few = tradeOff.arrows.length < manyArrows;
  const front = new Set(tradeOff.front);
  return tradeOff.arrows.flatMap(({ from, to }) => {
    if (!few && !front.has(to) && to.row.id !== active) return [];
    const [x1, y1, x2, y2] = [px.at(from.x), py.at(from.y), px.at(to.x), py.at(to.y)];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 18) return [];
    const [dx, dy] = [((x2 - x1) / length) * 8, ((y2 - y1) / length) * 8];
    return [{ id: to.row.id, x1: x1 + dx, y1: y1 + dy, x2: x2 - dx, y2: y2 - dy }];
  });
}

function Arrow({ x1, y1, x2, y2, isActive }: Segment & { isActive: boolean }) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`;
  const side = (turn: 1 | -1) => at(x2 - ux * 5 - turn * uy * 3, y2 - uy * 5 + turn * ux * 3);
  return (
    <path
      stroke-width={isActive ? 1.6 : 0.8}
      d={`M${at(x1, y1)}L${at(x2, y2)}M${side(1)}L${at(x2, y2)}L${side(-1)}`}
    />
  );
}

/** The steps between points of the front. */
function frontSteps(front: readonly PlottedRow[], { px, py }: Scales): Segment[] {
  return front.slice(1).flatMap((point, index) => {
    const last = front[index] ?? point;
    const [x1, y1, x2, y2] = [px.at(last.x), py.at(last.y), px.at(point.x), py.at(point.y)];
    return [
      { x1, y1, x2, y2: y1 },
      { x1: x2, y1, x2, y2 },
    ];
  });
}

/** The printed name; "Ours" says whose. */
function pointLabel({ row }: PlottedRow, comparison: Comparison): string {
  const nameless = /^(ours?|proposed|our method|baseline)\b/i.test(row.method);
  return shorten(nameless ? nameWithWork(row, comparison) : row.method, 26);
}

function labelWishes(targets: readonly PlacedRow[], front: ReadonlySet<PlottedRow>, comparison: Comparison) {
  const rank = ({ point }: PlacedRow) => (point.row.role === 'baseline' ? 0 : front.has(point) ? 1 : 2);
  return [...targets]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ point, ...place }) => ({ ...place, text: pointLabel(point, comparison) }));
}

/**
 * One panel of a trade-off: cost or size against quality, an arrow from each baseline to what was made of it, the Pareto front of the rows
 * drawn. All rows must be of one comparability group.
 */
export function TradeOffChart({ tradeOff, axes, comparison, size, id, title, interaction }: Props) {
  const { points, front } = tradeOff;
  if (points.length === 0) {
    return (
      <ChartFrame
        size={{ width: size.width, height: 60 }}
        id={id}
        title={title}
        description="Nothing to draw."
      >
        <text x={12} y={34} font-size={13}>
          No row has a figure for both axes.
        </text>
      </ChartFrame>
    );
  }
  const plot: Plot = {
    left: margin.left,
    top: margin.top,
    right: size.width - margin.right,
    bottom: size.height - margin.bottom,
  };
  const px = makeAxisScale(
    points.map(({ x }) => x),
    axes.xScale,
    [plot.left + 10, plot.right - 10],
    size.width > 500 ? 8 : 5,
  );
  const py = makeAxisScale(
    points.map(({ y }) => y),
    axes.yScale,
    [plot.bottom, plot.top],
  );
  const isFront = new Set(front);
  const targets = points.map((point) => ({
    ...{ point, id: point.row.id },
    ...{ x: round(px.at(point.x)), y: round(py.at(point.y)) },
  }));
  const active = targets.find(({ id }) => id === interaction?.active);
  const reached = targets.find(({ id }) => id === interaction?.reachable);
  const bases = new Map(tradeOff.arrows.map(({ from, to }) => [to, from]));
  const describe = (point: PlottedRow) => describePoint(point, bases.get(point), axes, comparison);
  const spoken = (point: PlottedRow) =>
    `${describe(point).join('. ')}${isFront.has(point) ? '. On the Pareto front' : ''}`;
  const markOf = ({ point, x, y }: PlacedRow) => ({
    ...{ x, y, families: point.row.families, baseline: point.row.role === 'baseline' },
    hollow: notByAuthors.has(comparison.tables[point.row.table]?.source.evidence ?? ''),
    size: isFront.has(point) ? 13 : 10,
  });
  const metric = (name: string) => comparison.metrics[name]?.unit;
  const scales = { px, py };
  const steps = frontSteps(front, scales);
  const arrows = drawnArrows(tradeOff, scales, null);
  const arrowsNow = active === undefined ? arrows : drawnArrows(tradeOff, scales, active.id);
  // Without the arrow of the active point, so that no label moves under the pointer.
  const lines = [
    ...steps.map((step) => ({ ...step, weight: 4 })),
    ...arrows.map((arrow) => ({ ...arrow, weight: 1 })),
  ];
  const description = `${points.length} points; ${front.length} on the Pareto front: ${front.map(({ row }) => row.method).join(', ')}.`;
  return (
    <ChartFrame size={size} id={id} title={title} description={description}>
      <Axes
        plot={plot}
        x={px}
        y={py}
        xLabel={axisLabel(points, axes.x, axes.xScale, comparison)}
        yLabel={axisLabel(points, axes.y, axes.yScale, comparison)}
        formatX={(value) => formatValue(value, metric(axes.x))}
        formatY={(value) => formatValue(value, metric(axes.y))}
      />
      <g stroke="var(--rule-strong)" fill="none">
        {arrowsNow.map(({ id: to, ...arrow }) => (
          <Arrow key={to} {...arrow} isActive={to === active?.id} />
        ))}
      </g>
      {steps.length > 0 && (
        <path
          d={steps
            .map(
              ({ x1, y1, x2, y2 }, index) =>
                `${index === 0 ? `M${round(x1)} ${round(y1)}` : ''}L${round(x2)} ${round(y2)}`,
            )
            .join('')}
          fill="none"
          stroke="var(--accent)"
          stroke-width={1.5}
          stroke-dasharray="4 3"
        />
      )}
      {interaction ? (
        <ReadablePoints
          {...{ targets, size, interaction }}
          reached={reached && { ...reached, label: spoken(reached.point) }}
        >
          <Marks marks={targets.map(markOf)} />
        </ReadablePoints>
      ) : (
        targets.map((target) => (
          <ChartPoint key={target.id} label={spoken(target.point)}>
            <Mark {...markOf(target)} />
          </ChartPoint>
        ))
      )}
      <g
        font-size={11.5}
        fill="var(--ink)"
        stroke="var(--paper)"
        stroke-width={3}
        paint-order="stroke"
        pointer-events="none"
      >
        {placeLabels(labelWishes(targets, isFront, comparison), plot, 11.5, lines).map((label) => (
          <text key={label.id} x={round(label.tx)} y={round(label.ty)} text-anchor={label.anchor}>
            {label.text}
          </text>
        ))}
      </g>
      {active && (
        <Tooltip
          x={active.x}
          y={active.y}
          width={size.width}
          height={size.height}
          lines={describe(active.point)}
        />
      )}
    </ChartFrame>
  );
}
