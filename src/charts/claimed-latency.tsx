import { count } from '../catalogue/count.ts';
import { formatRatio } from '../catalogue/queries/comparison-columns.ts';
import type { Comparison } from '../catalogue/queries/comparison.ts';
import type { FeltSpeed } from '../catalogue/queries/felt-speed.ts';
import { Axes } from './drawing/axes.tsx';
import { makeAxisScale } from './drawing/axis-scale.ts';
import { ChartFrame, ChartPoint, type ChartSize } from './drawing/chart-frame.tsx';
import { formatValue, round, shorten } from './drawing/format-value.ts';
import { Mark } from './drawing/mark.tsx';
import { placeLabels } from './drawing/place-labels.ts';

interface Props {
  rows: readonly FeltSpeed[];
  comparison: Comparison;
  size: ChartSize;
  id: string;
  title: string;
}

const label = ({ row }: FeltSpeed) => `${row.method}${row.device === null ? '' : `, ${row.device}`}`;

/** How many times fewer operations against how many times sooner it was done; on the dashed line both are the same. */
export function ClaimedLatencyChart({ rows, comparison, size, id, title }: Props) {
  if (rows.length === 0) {
    return (
      <ChartFrame
        size={{ width: size.width, height: 60 }}
        id={id}
        title={title}
        description="Nothing to draw."
      >
        <text x={12} y={34} font-size={13}>
          No paired row reports operations and latency on one device.
        </text>
      </ChartFrame>
    );
  }
  const plot = { left: 46, top: 28, right: size.width - 12, bottom: size.height - 42 };
  const all = [1, ...rows.flatMap(({ computed, latency }) => [computed.value, latency.value])];
  const x = makeAxisScale(all, 'log', [plot.left, plot.right], 7);
  const y = makeAxisScale(all, 'log', [plot.bottom, plot.top], 7);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const times = (value: number) => `${formatValue(value, undefined)}×`;
  const wishes = rows.map((point) => ({
    id: point.row.id,
    x: x.at(point.computed.value),
    y: y.at(point.latency.value),
    text: shorten(label(point), 30),
  }));
  return (
    <ChartFrame
      size={size}
      id={id}
      title={title}
      description={`${count(rows.length, 'row')} with both ratios, each from one table and one device.`}
    >
      <Axes
        plot={plot}
        x={x}
        y={y}
        xLabel="fewer MACs (FLOPs where hollow), log scale"
        yLabel="lower latency, log scale"
        formatX={times}
        formatY={times}
      />
      <path
        d={`M${round(x.at(low))} ${round(y.at(low))}L${round(x.at(high))} ${round(y.at(high))}`}
        stroke="var(--rule-strong)"
        stroke-dasharray="4 3"
      />
      {rows.map((point) => {
        const { row, computed, latency, metric } = point;
        const [px, py] = [round(x.at(computed.value)), round(y.at(latency.value))];
        const count = comparison.metrics[metric]?.label ?? metric;
        const words = `${label(point)}: ${formatRatio(computed.value)} fewer ${count}, ${formatRatio(latency.value)} lower latency`;
        return (
          <ChartPoint key={row.id} label={words}>
            <Mark x={px} y={py} families={row.families} hollow={metric === 'flops'} />
          </ChartPoint>
        );
      })}
      <g font-size={11.5} stroke="var(--paper)" stroke-width={3} paint-order="stroke">
        {placeLabels(wishes, plot, 11.5).map((placed) => (
          <text key={placed.id} x={round(placed.tx)} y={round(placed.ty)} text-anchor={placed.anchor}>
            {placed.text}
          </text>
        ))}
      </g>
    </ChartFrame>
  );
}
