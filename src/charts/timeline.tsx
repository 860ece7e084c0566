import { type Family, families } from '../catalogue/catalogue.ts';
import { ChartFrame, ChartPoint } from './drawing/chart-frame.tsx';
import { round } from './drawing/format-value.ts';
import { familyMark } from './family-mark.ts';

/** A work as the timeline needs it. */
export interface DatedWork {
  readonly id: string;
  readonly year: number | null;
  readonly families: readonly Family[];
}

interface Props {
  works: readonly DatedWork[];
  width: number;
  id: string;
  title: string;
}

const lane = 40;
const top = 16;

/** Works by year and family: the area of a disc is the number of works; a work of two families stands in both lanes. */
export function TimelineChart({ works, width, id, title }: Props) {
  const dated = works.filter((work): work is DatedWork & { year: number } => work.year !== null);
  const years = dated.map(({ year }) => year);
  if (dated.length === 0) {
    return (
      <ChartFrame size={{ width, height: 60 }} id={id} title={title} description="Nothing to draw.">
        <text x={12} y={34} font-size={13}>
          No work here has a year.
        </text>
      </ChartFrame>
    );
  }
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const left = 106;
  const step = (width - left - 20) / Math.max(1, last - first);
  const at = (year: number) => round(left + 6 + (year - first) * step);
  const shown = families.filter((family) => dated.some((work) => work.families.includes(family)));
  const count = (family: Family, year: number) =>
    dated.filter((work) => work.year === year && work.families.includes(family)).length;
  const most = Math.max(...shown.flatMap((family) => years.map((year) => count(family, year))));
  const radius = (n: number) => round(Math.sqrt(n / most) * Math.min(17, Math.max(8, step / 2 - 1)));
  const height = top + shown.length * lane + 26;
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = step < 30 ? 2 : 1;
  return (
    <ChartFrame
      size={{ width, height }}
      id={id}
      title={title}
      description={`${dated.length} works from ${first} to ${last}.`}
    >
      {shown.map((family, index) => {
        const mark = familyMark(family);
        const y = top + index * lane + lane / 2;
        return (
          <g key={family}>
            <path d={`M${left} ${y}H${width - 4}`} stroke="var(--rule)" />
            <path d={mark.path} transform={`translate(0 ${y - 6})`} fill={mark.colour} />
            <text x={18} y={y + 4} font-size={12}>
              {mark.label}
            </text>
            {all
              .filter((year) => count(family, year) > 0)
              .map((year) => {
                const n = count(family, year);
                const words = `${mark.label}, ${year}: ${n} ${n === 1 ? 'work' : 'works'}`;
                return (
                  <ChartPoint key={year} label={words}>
                    <circle cx={at(year)} cy={y} r={Math.max(4, radius(n))} fill={mark.colour} />
                    {radius(n) >= 8 && (
                      <text x={at(year)} y={y + 4} font-size={11} text-anchor="middle" fill="var(--paper)">
                        {n}
                      </text>
                    )}
                  </ChartPoint>
                );
              })}
          </g>
        );
      })}
      <g font-size={11} fill="var(--ink-2)" text-anchor="middle">
        {all
          .filter((year) => (last - year) % every === 0)
          .map((year) => (
            <text key={year} x={at(year)} y={height - 8}>
              {year}
            </text>
          ))}
      </g>
    </ChartFrame>
  );
}
