import { count } from '../catalogue/count.ts';
import { formatRatio } from '../catalogue/queries/comparison-columns.ts';
import type { BaselineChange } from '../catalogue/queries/baseline-changes.ts';
import type { Comparison } from '../catalogue/queries/comparison.ts';
import { betterOf } from '../catalogue/queries/trade-off.ts';
import { makeAxisScale } from './drawing/axis-scale.ts';
import { ChartFrame, ChartPoint } from './drawing/chart-frame.tsx';
import { formatValue, round, shorten } from './drawing/format-value.ts';
import { Mark } from './drawing/mark.tsx';

interface Props {
  changes: readonly BaselineChange[];
  axes: { readonly x: string; readonly y: string };
  comparison: Comparison;
  width: number;
  id: string;
  title: string;
}

const line = 22;
const top = 44;

/** A dumbbell a row: quality before and after, the saving beside the name. Rows of one table share their baseline. */
export function ChangeFromBaselineChart({ changes, axes, comparison, width, id, title }: Props) {
  const metric = comparison.metrics[axes.y];
  const cost = comparison.metrics[axes.x]?.label ?? axes.x;
  if (changes.length === 0) {
    return (
      <ChartFrame size={{ width, height: 60 }} id={id} title={title} description="Nothing to draw.">
        <text x={12} y={34} font-size={13}>
          No paired row reports its quality before and after.
        </text>
      </ChartFrame>
    );
  }
  const left = Math.min(250, width * 0.5);
  const height = top + changes.length * line + 16;
  const scale = makeAxisScale(
    changes.flatMap(({ before, after }) => [before, after]),
    'linear',
    [left, width - 14],
    width > 500 ? 7 : 4,
  );
  return (
    <ChartFrame
      size={{ width, height }}
      id={id}
      title={title}
      description={`${count(changes.length, 'paired row')}.`}
    >
      <text x={2} y={14} font-size={12} fill="var(--ink-2)">
        {metric?.label ?? axes.y} ({betterOf(axes.y, comparison)} is better), baseline to compressed; {cost}{' '}
        saved
      </text>
      <g font-size={11} fill="var(--ink-2)">
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${round(scale.at(tick))} ${top - 8}V${height - 8}`} stroke="var(--rule)" />
            <text x={round(scale.at(tick))} y={top - 14} text-anchor="middle">
              {formatValue(tick, metric?.unit)}
            </text>
          </g>
        ))}
      </g>
      {changes.map((change, index) => {
        const { row, baseline, before, after, ratio, worse } = change;
        const y = top + index * line + 8;
        const [x1, x2] = [round(scale.at(before)), round(scale.at(after))];
        const saving = ratio === null ? 'not computable' : `${formatRatio(ratio.value)} smaller`;
        const words = `${row.method}: ${metric?.label ?? axes.y} ${baseline.measures[axes.y]?.printed ?? ''} to ${row.measures[axes.y]?.printed ?? ''}, ${cost} ${saving}`;
        return (
          <ChartPoint key={row.id} label={words}>
            <text x={2} y={y + 4} font-size={12}>
              {shorten(row.method, Math.floor((left - 62) / 6.4))}
            </text>
            <text x={left - 14} y={y + 4} font-size={11} fill="var(--ink-2)" text-anchor="end">
              {ratio === null ? '' : formatRatio(ratio.value)}
            </text>
            <path
              d={`M${x1} ${y}H${x2}`}
              stroke={worse ? 'var(--rule-strong)' : 'var(--accent)'}
              stroke-width={1.5}
              stroke-dasharray={worse ? undefined : '4 2'}
            />
            <Mark x={x1} y={y} families={[]} baseline size={9} />
            <Mark x={x2} y={y} families={row.families} size={10} />
          </ChartPoint>
        );
      })}
    </ChartFrame>
  );
}
