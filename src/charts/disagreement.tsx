import type { Comparison } from '../catalogue/queries/comparison.ts';
import { count } from '../catalogue/count.ts';
import { formatRatio } from '../catalogue/queries/comparison-columns.ts';
import type { Disagreement } from '../catalogue/queries/disagreements.ts';
import { makeAxisScale } from './drawing/axis-scale.ts';
import { ChartFrame, ChartPoint } from './drawing/chart-frame.tsx';
import { shorten } from './drawing/format-value.ts';
import { Mark } from './drawing/mark.tsx';

interface Props {
  disagreements: readonly Disagreement[];
  comparison: Comparison;
  width: number;
  id: string;
  title: string;
}

const lane = 62;

/** One lane a thing and metric, each with a scale of its own: where the figures of different sources stand. */
export function DisagreementChart({ disagreements, comparison, width, id, title }: Props) {
  if (disagreements.length === 0) {
    return (
      <ChartFrame size={{ width, height: 60 }} id={id} title={title} description="Nothing to draw.">
        <text x={12} y={34} font-size={13}>
          No figure is reported by two sources that differ.
        </text>
      </ChartFrame>
    );
  }
  const height = disagreements.length * lane + 8;
  const nameLength = width < 500 ? 16 : 22;
  return (
    <ChartFrame
      size={{ width, height }}
      id={id}
      title={title}
      description={`${count(disagreements.length, 'figure')} that sources report differently.`}
    >
      {disagreements.map(({ subject, metric, figures, spread }, index) => {
        const y = index * lane + 38;
        const { label = metric } = comparison.metrics[metric] ?? {};
        const scale = makeAxisScale(
          figures.map(({ value }) => value),
          'linear',
          [12, width - 12],
          3,
        );
        const [least, most] = [figures[0], figures.at(-1)];
        return (
          <g key={`${subject}-${metric}`}>
            <text x={2} y={y - 20} font-size={12}>
              <tspan font-weight={600}>{label}</tspan>{' '}
              {shorten(subject, Math.floor(width / 6.4) - label.length - 24)}
              <tspan fill="var(--ink-2)"> · spread {formatRatio(spread)}</tspan>
            </text>
            <path d={`M4 ${y}H${width - 4}`} stroke="var(--rule)" />
            {figures.map(({ row, value, source }) => (
              <ChartPoint
                key={row.id}
                label={`${label} ${row.measures[metric]?.printed ?? value} in ${source}: ${row.method}`}
              >
                <Mark
                  x={scale.at(value)}
                  y={y}
                  families={row.families}
                  baseline={row.role === 'baseline'}
                  size={11}
                />
              </ChartPoint>
            ))}
            <g font-size={11} fill="var(--ink-2)">
              {least && (
                <text x={2} y={y + 18}>
                  {least.row.measures[metric]?.printed} {shorten(least.source, nameLength)}
                </text>
              )}
              {most && (
                <text x={width - 2} y={y + 18} text-anchor="end">
                  {shorten(most.source, nameLength)} {most.row.measures[metric]?.printed}
                </text>
              )}
            </g>
          </g>
        );
      })}
    </ChartFrame>
  );
}
