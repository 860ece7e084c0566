import type { GapCell, GapMatrix } from '../catalogue/queries/gap-matrix.ts';
import { ChartFrame } from './drawing/chart-frame.tsx';
import { shorten } from './drawing/format-value.ts';

interface Props {
  matrix: GapMatrix;
  /** Name of a technique, family or task. */
  labelOf: (id: string) => string;
  /** Day of the data, as the empty cells say it. */
  date: string;
  id: string;
  title: string;
}

const cell = { width: 84, height: 26 };
const left = 190;
const top = 92;

/** "3 works", "reported without baseline", "none in this catalogue (date)": what a cell says in words. */
export function describeGap({ papers, pairedRows, unpairedRows }: GapCell, date: string): string {
  const works =
    papers.length === 0
      ? `none in this catalogue (${date})`
      : `${papers.length} ${papers.length === 1 ? 'work' : 'works'}`;
  if (pairedRows.length > 0) return `${works}, ${pairedRows.length} paired rows`;
  return unpairedRows.length > 0
    ? `${works}, reported without baseline`
    : `${works}${papers.length > 0 ? ', no row' : ''}`;
}

/** How dark a cell is, 0 to 4: none, one, up to three, up to nine, more. */
export function gapLevel({ papers }: GapCell): number {
  const n = papers.length;
  return n === 0 ? 0 : n === 1 ? 1 : n <= 3 ? 2 : n <= 9 ? 3 : 4;
}

const opacity = [0, 0.12, 0.28, 0.5, 0.85];

/** Techniques against families of GANs, tasks or each other; the number of works in each cell, a ring where rows lack a baseline. */
export function GapMapChart({ matrix, labelOf, date, id, title }: Props) {
  const { techniques, others, cells } = matrix;
  const size = {
    width: left + others.length * cell.width + 8,
    height: top + techniques.length * cell.height + 8,
  };
  const empty = cells.filter(({ papers }) => papers.length === 0).length;
  return (
    <ChartFrame
      size={size}
      id={id}
      title={title}
      description={`${empty} of ${cells.length} pairs have no work in this catalogue (${date}).`}
    >
      <g font-size={11} fill="var(--ink-2)">
        {others.map((other, index) => (
          <text
            key={other}
            transform={`translate(${left + index * cell.width + 14} ${top - 10}) rotate(-32)`}
          >
            {shorten(labelOf(other), 24)}
          </text>
        ))}
      </g>
      {techniques.map((technique, row) => (
        <text key={technique} x={left - 8} y={top + row * cell.height + 17} font-size={12} text-anchor="end">
          {shorten(labelOf(technique), 30)}
        </text>
      ))}
      {cells.map((entry) => {
        const x = left + others.indexOf(entry.other) * cell.width;
        const y = top + techniques.indexOf(entry.technique) * cell.height;
        const level = gapLevel(entry);
        const words = `${labelOf(entry.technique)}, ${labelOf(entry.other)}: ${describeGap(entry, date)}`;
        return (
          <g key={`${entry.technique}-${entry.other}`} role="img" aria-label={words}>
            <title>{words}</title>
            <rect x={x + 1} y={y + 1} width={cell.width - 2} height={cell.height - 2} fill="var(--paper-2)" />
            <rect
              x={x + 1}
              y={y + 1}
              width={cell.width - 2}
              height={cell.height - 2}
              fill="var(--pruning)"
              fill-opacity={opacity[level]}
            />
            <text
              x={x + cell.width / 2}
              y={y + 17}
              font-size={12}
              text-anchor="middle"
              fill={level === 4 ? 'var(--paper)' : 'var(--ink)'}
            >
              {entry.papers.length === 0 ? '·' : entry.papers.length}
              {entry.pairedRows.length === 0 && entry.unpairedRows.length > 0 ? ' °' : ''}
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}
