import type { Family } from '../../catalogue/catalogue.ts';
import { baselineMark, familyMark } from '../family-mark.ts';
import type { readPoint } from './chart-frame.tsx';
import { round } from './format-value.ts';

interface Props {
  x: number;
  y: number;
  families: readonly Family[];
  baseline?: boolean;
  /** Drawn hollow: the figure does not come from the authors of the method. */
  hollow?: boolean;
  size?: number;
  /** Attributes that make it a point for readers. */
  reading?: ReturnType<typeof readPoint> | undefined;
}

/** The mark of a row: shape and hue of its first family, outlined in the hue of its second. */
export function Mark({ x, y, families, baseline = false, hollow = false, size = 12, reading }: Props) {
  const mark = baseline ? baselineMark() : familyMark(families[0] ?? null);
  const second = families[1];
  const outline = hollow ? mark.colour : second === undefined ? 'var(--paper)' : familyMark(second).colour;
  const scale = size / 12;
  return (
    <path
      {...reading}
      d={mark.path}
      transform={`translate(${round(x - size / 2)} ${round(y - size / 2)})${scale === 1 ? '' : ` scale(${round(scale)})`}`}
      fill={hollow && !baseline ? 'var(--paper)' : mark.colour}
      stroke={baseline ? 'none' : outline}
      stroke-width={hollow || second !== undefined ? 1.8 : 0.8}
    />
  );
}
