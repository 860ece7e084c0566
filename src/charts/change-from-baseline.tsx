import { count } from '../catalogue/count.ts';
import { formatRatio } from '../catalogue/queries/comparison-columns.ts';
import type { BaselineChange } from '../catalogue/queries/baseline-changes.ts';
import type { Comparison } from '../catalogue/queries/comparison.ts';
import { betterOf } from '../catalogue/queries/trade-off.ts';
import { nameWithWork } from './drawing/name-with-work.ts';
import { makeAxisScale } from './drawing/axis-scale.ts';
import { ChartFrame, ChartPoint } from './drawing/chart-frame.tsx';
import { estimateWidth, formatValue, round } from './drawing/format-value.ts';
import { Mark } from './drawing/mark.tsx';
import { wrapText } from './drawing/wrap-text.ts';

interface Props {
  changes: readonly BaselineChange[];
  axes: { readonly x: string; readonly y: string };
  comparison: Comparison;
  width: number;
  id: string;
  title: string;
}

const top = 44;
const nameSize = 12;
const nameLine = 15;
/** Room for the saving, between the name and the scale. */
const saving = 62;

/** Names as printed; where one says only "Ours" or "Compressed", or two rows share it, with the work that reports it. */
function nameRows(changes: readonly BaselineChange[], comparison: Comparison): string[] {
  const methods = changes.map(({ row }) => row.method);
  return changes.map(({ row }) => {
    const { method } = row;
    const unclear =
      /^(ours?\b|compressed$)/i.test(method) || methods.filter((other) => other === method).length > 1;
    return unclear ? nameWithWork(row, comparison) : method;
  });
}

interface Lane {
  readonly lines: readonly string[];
  /** Baseline of the first line of the name. */
  readonly nameAt: number;
  /** Middle of the bar. */
  readonly barAt: number;
}

/** Puts each name beside its bar, or on lines of its own above it where the chart is narrow. No name is cut. */
function layOut(names: readonly string[], width: number): { lanes: Lane[]; left: number; bottom: number } {
  const above = width < 480;
  const texts = names.map((name) => wrapText(name, above ? width - 4 : width * 0.32, nameSize));
  const widest = Math.max(...texts.flat().map((text) => estimateWidth(text, nameSize)));
  let bottom = top;
  const lanes = texts.map((lines) => {
    const tall = lines.length * nameLine;
    const start = bottom;
    bottom += above ? tall + 22 : tall + 7;
    return above
      ? { lines, nameAt: start + 12, barAt: start + tall + 8 }
      : { lines, nameAt: start + 12, barAt: start + tall / 2 + 0.5 };
  });
  return { lanes, left: above ? saving : Math.ceil(widest) + saving, bottom };
}

/** A dumbbell a row: quality before and after, the saving beside it. Rows of one table share their baseline. */
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
  const { lanes, left, bottom } = layOut(nameRows(changes, comparison), width);
  const height = bottom + 16;
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
        const { lines = [], nameAt = 0, barAt: y = 0 } = lanes[index] ?? {};
        const [x1, x2] = [round(scale.at(before)), round(scale.at(after))];
        const saved = ratio === null ? 'not computable' : `${formatRatio(ratio.value)} smaller`;
        const words = `${row.method}: ${metric?.label ?? axes.y} ${baseline.measures[axes.y]?.printed ?? ''} to ${row.measures[axes.y]?.printed ?? ''}, ${cost} ${saved}`;
        return (
          <ChartPoint key={row.id} label={words}>
            {lines.map((text, line) => (
              // The outline keeps the lines of the scale out of the letters.
              <text
                key={line}
                x={2}
                y={nameAt + line * nameLine}
                font-size={nameSize}
                stroke="var(--paper)"
                stroke-width={4}
                paint-order="stroke"
              >
                {text}
              </text>
            ))}
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
