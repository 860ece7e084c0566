import type { AxisScale } from './axis-scale.ts';
import { round } from './format-value.ts';

/** The rectangle in which points stand, in pixels of the chart. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Props {
  plot: Plot;
  x: AxisScale;
  y: AxisScale;
  xLabel: string;
  yLabel: string;
  formatX: (value: number) => string;
  formatY: (value: number) => string;
}

/** Both axes with hairlines at the ticks; the label of y stands above, so that nothing has to be read sideways. */
export function Axes({ plot, x, y, xLabel, yLabel, formatX, formatY }: Props) {
  return (
    <g font-size={11} fill="var(--ink-2)" stroke="none">
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${plot.left} ${round(y.at(tick))}H${plot.right}`} stroke="var(--rule)" />
          <text x={plot.left - 6} y={round(y.at(tick) + 3.5)} text-anchor="end">
            {formatY(tick)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${round(x.at(tick))} ${plot.bottom}v5`} stroke="var(--rule-strong)" />
          <text x={round(x.at(tick))} y={plot.bottom + 17} text-anchor="middle">
            {formatX(tick)}
          </text>
        </g>
      ))}
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke="var(--rule-strong)" />
      <text x={plot.right} y={plot.bottom + 33} text-anchor="end" font-size={12}>
        {xLabel}
      </text>
      <text x={2} y={plot.top - 10} font-size={12}>
        {yLabel}
      </text>
    </g>
  );
}
