import { type TechniqueYears } from '../catalogue/queries/technique-years.ts';
import { ChartFrame } from './drawing/chart-frame.tsx';
import { round } from './drawing/format-value.ts';
import { wrapText } from './drawing/wrap-text.ts';
import { YearBars, type YearScale } from './drawing/year-bars.tsx';
import { familyMark } from './family-mark.ts';

/** A column of the sheet: a track or a part of one. */
export interface PosterColumn {
  readonly heading: string;
  readonly summary: string;
  /** Each node before those below it. */
  readonly nodes: readonly TechniqueYears[];
}

interface Props {
  columns: readonly PosterColumn[];
  /** All works of the catalogue by year, and what stands above their bars. */
  all: Pick<TechniqueYears, 'byYear' | 'undated'> & { readonly heading: string };
  /** Paragraphs at the foot of the last column: how to read it, source, licence. */
  notes: readonly string[];
  title: string;
  subtitle: string;
  id: string;
}

/** A3 across: 420 x 297 mm at four units a millimetre. */
const sheet = { width: 1680, height: 1188, margin: 46, gap: 38 };
const top = 166;
const room = 15;
/** The sheet is set a little narrower than the estimate of wrapText, which is made for labels. */
const narrow = 0.89;
const text = { size: 12.5, line: 15.5, indent: 16 };
const headSize = (depth: number) => (depth === 0 ? 18 : 15.5);
const firstSentence = (words: string) => /^.*?\.(?=\s|$)/.exec(words)?.[0] ?? words;

function describe({ works, rows }: TechniqueYears): string {
  if (works === 0) return 'no work in this catalogue';
  return `${works} ${works === 1 ? 'work' : 'works'}, ${rows} ${rows === 1 ? 'row' : 'rows'}`;
}

interface Placed {
  readonly node: TechniqueYears;
  readonly depth: number;
  readonly lines: readonly string[];
  /** Where its bars begin, from its own top. */
  readonly bars: number;
  readonly y: number;
}

/** One node under the other, with the room that each needs. */
function placeNodes(nodes: readonly TechniqueYears[], width: number): { placed: Placed[]; end: number } {
  const base = Math.min(...nodes.map(({ depth }) => depth));
  let y = top;
  const placed = nodes.map((node, index) => {
    const depth = node.depth - base;
    if (index > 0 && depth === 0) y += 10;
    const lines = wrapText(
      firstSentence(node.technique.definition),
      width - depth * text.indent,
      text.size * narrow,
    );
    const bars = headSize(depth) + 3 + lines.length * text.line;
    const place = { node, depth, lines, bars, y: round(y) };
    y += bars + (node.works > 0 ? room + 32 : 12);
    return place;
  });
  return { placed, end: y };
}

function NodeBlock({
  node,
  depth,
  lines,
  bars,
  y,
  width,
  scale,
}: Placed & { width: number; scale: YearScale }) {
  const mark = familyMark(node.technique.family);
  const size = headSize(depth);
  const indent = depth * text.indent;
  return (
    <g transform={`translate(0 ${y})`}>
      {depth === 0 ? (
        <path d={mark.path} transform={`translate(0 ${size - 14}) scale(1.2)`} fill={mark.colour} />
      ) : (
        <path d={`M${indent - 10} 3V${round(bars - 2)}`} stroke={mark.colour} stroke-width={2} />
      )}
      <text x={depth === 0 ? 21 : indent} y={size - 1} font-size={size} font-weight={600} fill={mark.colour}>
        {node.technique.label}
      </text>
      <text x={width} y={size - 1} font-size={text.size} fill="var(--ink-2)" text-anchor="end">
        {describe(node)}
      </text>
      {lines.map((line, index) => (
        <text key={line} x={indent} y={round(size + 15 + index * text.line)} font-size={text.size}>
          {line}
        </text>
      ))}
      {node.works > 0 && (
        <g transform={`translate(0 ${round(bars)})`}>
          <YearBars
            byYear={node.byYear}
            undated={node.undated}
            scale={scale}
            room={room}
            colour={mark.colour}
          />
        </g>
      )}
    </g>
  );
}

function Column({
  heading,
  summary,
  nodes,
  width,
  scale,
}: PosterColumn & { width: number; scale: YearScale }) {
  return (
    <>
      <text y={top - 32} font-size={19} font-weight={600}>
        {heading}
      </text>
      <text x={width} y={top - 32} font-size={text.size} fill="var(--ink-2)" text-anchor="end">
        {summary}
      </text>
      <path d={`M0 ${top - 20}H${width}`} stroke="var(--rule-strong)" />
      {placeNodes(nodes, width).placed.map((place) => (
        <NodeBlock key={place.node.technique.id} {...place} width={width} scale={scale} />
      ))}
    </>
  );
}

/** All works by year on a scale of their own, and the notes below. */
function Foot({
  all,
  notes,
  width,
  scale,
}: Pick<Props, 'all' | 'notes'> & { width: number; scale: YearScale }) {
  const high = 90;
  const most = Math.max(...all.byYear.values());
  const paragraphs = notes.map((note) => wrapText(note, width, text.size * narrow));
  const starts = paragraphs.map((_, index) =>
    paragraphs.slice(0, index).reduce((sum, lines) => sum + lines.length + 0.6, 0),
  );
  return (
    <>
      <text y={16} font-size={headSize(0)} font-weight={600}>
        {all.heading}
      </text>
      <g transform="translate(0 26)">
        <YearBars
          byYear={all.byYear}
          undated={all.undated}
          scale={{ ...scale, unit: high / most }}
          room={high}
          colour="var(--ink-2)"
          size={12}
        />
      </g>
      {paragraphs.map((lines, paragraph) =>
        lines.map((line, index) => (
          <text
            key={line}
            y={round(high + 92 + ((starts[paragraph] ?? 0) + index) * text.line)}
            font-size={text.size}
          >
            {line}
          </text>
        )),
      )}
    </>
  );
}

/**
 * The whole tree on one sheet (A3 across): tracks as columns, each technique with its definition, works, reported rows and works by year. The
 * bars of the techniques share one scale.
 */
export function TechniquePoster({ columns, all, notes, title, subtitle, id }: Props) {
  const width = round((sheet.width - 2 * sheet.margin - (columns.length - 1) * sheet.gap) / columns.length);
  const years = [...all.byYear.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const counts = columns.flatMap(({ nodes }) => nodes.flatMap(({ byYear }) => [...byYear.values()]));
  const scale = { first, last, step: width / (last - first + 2), unit: room / Math.max(1, ...counts) };
  const left = (index: number) => round(sheet.margin + index * (width + sheet.gap));
  const end = placeNodes(columns.at(-1)?.nodes ?? [], width).end;
  return (
    <ChartFrame size={sheet} id={id} title={title} description={subtitle}>
      <rect width={sheet.width} height={sheet.height} fill="var(--paper)" />
      <text x={sheet.margin} y={66} font-size={38} font-weight={600}>
        {title}
      </text>
      <text x={sheet.margin} y={93} font-size={15} fill="var(--ink-2)">
        {subtitle}
      </text>
      {columns.map((column, index) => (
        <g key={index} transform={`translate(${left(index)} 0)`}>
          <Column {...column} width={width} scale={scale} />
        </g>
      ))}
      <g transform={`translate(${left(columns.length - 1)} ${round(end + 40)})`}>
        <Foot all={all} notes={notes} width={width} scale={scale} />
      </g>
    </ChartFrame>
  );
}
