import type { Family } from '../../catalogue/catalogue.ts';
import { baselineMark, familyMark } from '../family-mark.ts';
import { round } from './format-value.ts';
import { placePath } from './place-path.ts';

interface Props {
  x: number;
  y: number;
  families: readonly Family[];
  baseline?: boolean;
  /** Drawn hollow: the figure does not come from the authors of the method. */
  hollow?: boolean;
  size?: number;
}

/** How a mark is drawn: its outline in the box of 12 x 12, and its paint. */
function lookOf({ families, baseline = false, hollow = false }: Props) {
  const mark = baseline ? baselineMark() : familyMark(families[0] ?? null);
  const second = families[1];
  const outline = hollow ? mark.colour : second === undefined ? 'var(--paper)' : familyMark(second).colour;
  return {
    path: mark.path,
    paint: {
      fill: hollow && !baseline ? 'var(--paper)' : mark.colour,
      stroke: baseline ? 'none' : outline,
      'stroke-width': hollow || second !== undefined ? 1.8 : 0.8,
    },
  };
}

/** The mark of a row: shape and hue of its first family, outlined in the hue of its second. */
export function Mark(props: Props) {
  const { x, y, size = 12 } = props;
  const { path, paint } = lookOf(props);
  const scale = size / 12;
  return (
    <path
      d={path}
      transform={`translate(${round(x - size / 2)} ${round(y - size / 2)})${scale === 1 ? '' : ` scale(${round(scale)})`}`}
      {...paint}
    />
  );
}

/** Many marks, those of one look as one element: each element costs time whenever the chart is drawn anew, and a chart may have hundreds. */
export function Marks({ marks }: { marks: readonly Props[] }) {
  const looks = new Map<string, { outlines: string; paint: ReturnType<typeof lookOf>['paint'] }>();
  for (const mark of marks) {
    const { path, paint } = lookOf(mark);
    const key = [path, ...Object.values(paint)].join(' ');
    const outlines = (looks.get(key)?.outlines ?? '') + placePath(path, mark);
    looks.set(key, { outlines, paint });
  }
  return (
    <>
      {[...looks].map(([key, { outlines, paint }]) => (
        <path key={key} d={outlines} {...paint} />
      ))}
    </>
  );
}
