import { round } from './format-value.ts';

/** Where years stand and how high a number of works is. */
export interface YearScale {
  readonly first: number;
  readonly last: number;
  /** Width of a year; the scale begins one such width from the left edge. */
  readonly step: number;
  /** Height of one work. */
  readonly unit: number;
}

interface Props {
  byYear: ReadonlyMap<number, number>;
  /** Works without a year: an open bar at the left, before the first year of the scale. */
  undated: number;
  scale: YearScale;
  /** Room for the highest bar. */
  room: number;
  colour: string;
  size?: number;
}

/** Works of each year as bars, the number above each bar; the first and the last year stand below. */
export function YearBars({ byYear, undated, scale, room, colour, size = 10.5 }: Props) {
  const years = [...byYear.keys()];
  const ends = new Set([Math.min(...years), Math.max(...years)]);
  const wide = round(scale.step * 0.62);
  const left = (year: number) => round((year - scale.first + 1) * scale.step);
  const bars = [
    ...(undated > 0 ? [{ key: 'n.d.', x: 0, works: undated, label: 'n.d.' }] : []),
    ...[...byYear].map(([year, works]) => ({
      key: String(year),
      x: left(year),
      works,
      label: ends.has(year) ? String(year) : null,
    })),
  ];
  const ground = room + size + 2;
  return (
    <>
      <path d={`M0 ${ground}H${round(left(scale.last) + wide)}`} stroke="var(--rule)" />
      {bars.map(({ key, x, works, label }) => {
        const height = round(Math.max(1.2, works * scale.unit));
        const middle = round(x + wide / 2);
        return (
          <g key={key} font-size={size} text-anchor="middle">
            <rect
              x={x}
              y={round(ground - height)}
              width={wide}
              height={height}
              fill={key === 'n.d.' ? 'var(--paper)' : colour}
              stroke={colour}
            />
            <text x={middle} y={round(ground - height - 3)}>
              {works}
            </text>
            {label !== null && (
              <text x={middle} y={round(ground + size + 1)} fill="var(--ink-2)">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
