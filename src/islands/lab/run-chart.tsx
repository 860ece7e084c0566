import { makeAxisScale } from '../../charts/drawing/axis-scale.ts';
import { baselineMark, familyMark } from '../../charts/family-mark.ts';
import type { StoredRun } from '../../lab/run-store.ts';
import { threeDigits } from '../../lab/format.ts';
import { familyOf } from './run-family.ts';

export interface ChartPoint {
  readonly id: string;
  readonly label: string;
  /** Times smaller than float32. */
  readonly ratio: number;
  readonly quality: number;
  readonly family: ReturnType<typeof familyOf>;
}

interface Props {
  runs: readonly StoredRun[];
  measure: string;
  measureLabel: string;
  selected: string | null;
}

const width = 560;
const height = 300;
const inset = { left: 56, right: 16, top: 30, bottom: 44 };

/** Runs by how many times smaller they are and one measure of quality. The table beside it holds the same figures. */
export default function RunChart({ runs, measure, measureLabel, selected }: Props) {
  const points = pointsOf(runs, measure);
  const originals = runs
    .flatMap(({ judgement }) => judgement?.baseline ?? [])
    .filter(({ id }) => id === measure)
    .map(({ value }) => value);
  if (points.length === 0)
    return <p class="help">The chart begins with the first run whose quality was measured.</p>;
  const values = [...points.map(({ quality }) => quality), ...originals];
  const x = makeAxisScale([1, 10, ...points.map(({ ratio }) => ratio)], 'log', [
    inset.left,
    width - inset.right,
  ]);
  const y = makeAxisScale([0, ...values], 'linear', [height - inset.bottom, inset.top]);
  const label = `Times smaller against ${measureLabel}: ${points.map((point) => `${point.label}, ${threeDigits(point.ratio)} times, ${threeDigits(point.quality)}`).join('; ')}`;
  return (
    <svg id="run-chart" class="run-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <g class="axes">
        {y.ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${y.at(tick)})`}>
            <line x1={inset.left} x2={width - inset.right} />
            <text x={inset.left - 8} dy="0.32em" text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <text key={tick} x={x.at(tick)} y={height - inset.bottom + 18} text-anchor="middle">
            {tick}×
          </text>
        ))}
        <text x={(width + inset.left) / 2} y={height - 6} text-anchor="middle">
          times smaller than float32
        </text>
        <text x={inset.left} y={14} class="axis-name">
          {measureLabel}
        </text>
      </g>
      {originals.length > 0 && (
        <g class="baseline" transform={`translate(${x.at(1) - 6} ${y.at(originals[0]) - 6})`}>
          <path d={baselineMark().path} />
        </g>
      )}
      {points.map((point) => (
        <g
          key={point.id}
          data-family={point.family ?? undefined}
          class={point.id === selected ? 'point selected' : 'point'}
          transform={`translate(${x.at(point.ratio)} ${y.at(point.quality)})`}
        >
          <title>{`${point.label}: ${threeDigits(point.ratio)}× smaller, ${threeDigits(point.quality)}`}</title>
          <path d={familyMark(point.family).path} transform="translate(-6 -6)" />
          <text x="9" dy="0.32em">
            {point.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The runs that have this measure, as points. */
export function pointsOf(runs: readonly StoredRun[], measure: string): ChartPoint[] {
  return runs.flatMap((run, index) => {
    const figure = run.judgement?.quality.find(({ id }) => id === measure);
    if (figure === undefined) return [];
    return [
      {
        id: run.id,
        label: String(index + 1),
        ratio: run.report.row.compressionRatio,
        quality: figure.value,
        family: familyOf(run),
      },
    ];
  });
}
