import { formatValue, round, shorten } from './drawing/format-value.ts';
import { ChartFrame, ChartPoint } from './drawing/chart-frame.tsx';

/** A value with its interval, as the measures of a run give it. */
export interface RunEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A run as a line of the chart. */
export interface DrawnRun {
  readonly id: string;
  readonly name: string;
  readonly estimates: Readonly<Record<string, RunEstimate | undefined>>;
}

interface Props {
  /** The first is what the others are compared with: a line through its value shows it. */
  runs: readonly DrawnRun[];
  measures: readonly { readonly id: string; readonly label: string; readonly better: 'lower' | 'higher' }[];
  width: number;
  id: string;
  title: string;
}

const line = 26;
const top = 34;
const left = 190;
const gap = 26;
/** Below this width in pixels the panels stand one below the other, each with the names beside it. */
const besideFrom = 500;

interface PanelProps {
  runs: readonly DrawnRun[];
  measure: Props['measures'][number];
  width: number;
}

/** One measure of all runs: a dot at the value, a bar over the interval. */
function Panel({ runs, measure, width }: PanelProps) {
  const known = runs.flatMap(({ estimates }) => estimates[measure.id] ?? []);
  const low = Math.min(...known.map((estimate) => estimate.low));
  const high = Math.max(...known.map((estimate) => estimate.high));
  const at = (value: number) => round(4 + ((value - low) / Math.max(high - low, 1e-9)) * (width - 8));
  const bottom = top + runs.length * line;
  const first = runs[0]?.estimates[measure.id];
  return (
    <>
      <text y={14} font-size={12.5} font-weight={600}>
        {measure.label}
      </text>
      <text y={bottom + 14} font-size={11} fill="var(--ink-2)">
        {formatValue(low, undefined)}
      </text>
      <text x={width} y={bottom + 14} font-size={11} fill="var(--ink-2)" text-anchor="end">
        {formatValue(high, undefined)}
      </text>
      <text x={width} y={14} font-size={11} fill="var(--ink-2)" text-anchor="end">
        {measure.better === 'lower' ? '← better' : 'better →'}
      </text>
      <path d={`M0 ${bottom}H${width}`} stroke="var(--rule)" />
      {first && (
        <path
          d={`M${at(first.value)} ${top - 10}V${bottom}`}
          stroke="var(--rule-strong)"
          stroke-dasharray="4 3"
        />
      )}
      {runs.map((run, index) => {
        const estimate = run.estimates[measure.id];
        if (estimate === undefined) return null;
        const y = top + index * line + line / 2 - 4;
        const words = `${run.name}: ${measure.label} ${formatValue(estimate.value, undefined)}, interval ${formatValue(estimate.low, undefined)} to ${formatValue(estimate.high, undefined)}`;
        return (
          <ChartPoint key={run.id} label={words}>
            <path d={`M${at(estimate.low)} ${y}H${at(estimate.high)}`} stroke="var(--ink)" stroke-width={2} />
            <circle
              cx={at(estimate.value)}
              cy={y}
              r={4.5}
              fill={index === 0 ? 'var(--paper)' : 'var(--accent)'}
              stroke="var(--ink)"
            />
          </ChartPoint>
        );
      })}
    </>
  );
}

/** Recorded runs one below the other, a panel for each measure, with intervals. */
export function RecordedRunsChart({ runs, measures, width, id, title }: Props) {
  const shown = measures.filter((measure) => runs.some(({ estimates }) => estimates[measure.id]));
  const stacked = width < besideFrom;
  const panel = stacked ? width - left - 4 : round((width - left) / Math.max(1, shown.length) - gap);
  const block = top + runs.length * line + 22;
  const names = (key: number, y: number) => (
    <g key={key} transform={`translate(0 ${y})`}>
      {runs.map((run, index) => (
        <text key={run.id} y={top + index * line + line / 2} font-size={12.5}>
          {shorten(run.name, 30)}
        </text>
      ))}
    </g>
  );
  return (
    <ChartFrame
      size={{ width, height: stacked ? shown.length * (block + gap) : block }}
      id={id}
      title={title}
      description={`${runs.length} recorded runs; dots are values, bars are intervals; the dashed line is the first run.`}
    >
      {stacked ? shown.map((_, index) => names(index, index * (block + gap))) : names(0, 0)}
      {shown.map((measure, index) => (
        <g
          key={measure.id}
          transform={
            stacked
              ? `translate(${left} ${index * (block + gap)})`
              : `translate(${round(left + index * (panel + gap))} 0)`
          }
        >
          <Panel runs={runs} measure={measure} width={panel} />
        </g>
      ))}
    </ChartFrame>
  );
}
