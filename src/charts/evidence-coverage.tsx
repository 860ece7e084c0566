import { evidenceLabels } from '../catalogue/evidence-labels.ts';
import type { EvidenceCount } from '../catalogue/queries/evidence-coverage.ts';
import { ChartFrame, ChartPoint } from './drawing/chart-frame.tsx';
import { round } from './drawing/format-value.ts';

interface Props {
  counts: readonly EvidenceCount[];
  width: number;
  id: string;
  title: string;
}

const lane = 26;
const left = 104;

/** Rows by grade of evidence; the dark part has its baseline in the same table. */
export function EvidenceCoverageChart({ counts, width, id, title }: Props) {
  const total = counts.reduce((sum, { rows }) => sum + rows, 0);
  const most = Math.max(1, ...counts.map(({ rows }) => rows));
  const scale = (rows: number) => round((rows / most) * (width - left - 110));
  const height = counts.length * lane + 30;
  return (
    <ChartFrame size={{ width, height }} id={id} title={title} description={`${total} rows.`}>
      {counts.map(({ grade, rows, paired }, index) => {
        const y = index * lane + 4;
        const words = `${evidenceLabels[grade].label}: ${rows} rows, ${paired} of them paired`;
        return (
          <ChartPoint key={grade} label={words}>
            <text x={left - 8} y={y + 14} font-size={12} text-anchor="end">
              {evidenceLabels[grade].label}
            </text>
            <rect
              x={left}
              y={y + 2}
              width={scale(rows)}
              height={lane - 8}
              fill="var(--rule-strong)"
              fill-opacity={0.45}
            />
            <rect x={left} y={y + 2} width={scale(paired)} height={lane - 8} fill="var(--accent)" />
            <text x={left + scale(rows) + 6} y={y + 14} font-size={11} fill="var(--ink-2)">
              {rows === 0 ? 'none' : `${rows}, ${paired} paired`}
            </text>
          </ChartPoint>
        );
      })}
      <g font-size={11} fill="var(--ink-2)">
        <rect x={left} y={height - 18} width={10} height={10} fill="var(--accent)" />
        <text x={left + 14} y={height - 9}>
          paired
        </text>
        <rect
          x={left + 64}
          y={height - 18}
          width={10}
          height={10}
          fill="var(--rule-strong)"
          fill-opacity={0.45}
        />
        <text x={left + 78} y={height - 9}>
          without a baseline in its table
        </text>
      </g>
    </ChartFrame>
  );
}
