import { type Family, families } from '../catalogue/catalogue.ts';
import type { RowGroup } from '../catalogue/queries/comparison-rows.ts';
import type { Comparison } from '../catalogue/queries/comparison.ts';
import { nameGroup } from '../catalogue/queries/describe-group.ts';
import type { TradeOff } from '../catalogue/queries/trade-off.ts';
import { ChartFrame } from './drawing/chart-frame.tsx';
import { estimateWidth } from './drawing/format-value.ts';
import { Mark } from './drawing/mark.tsx';
import { wrapText } from './drawing/wrap-text.ts';
import { familyMark } from './family-mark.ts';
import { TradeOffChart, type TradeOffAxes } from './trade-off.tsx';

interface Props {
  panels: readonly { entry: RowGroup; tradeOff: TradeOff }[];
  axes: TradeOffAxes;
  comparison: Comparison;
  title: string;
  /** Sentences below: guard, protocols, version. */
  notes: readonly string[];
  id: string;
}

const panel = { width: 400, height: 300, gap: 24, heading: 36 };

/** The first families of the rows drawn, in the order of the survey; null stands for rows without an assigned technique. */
export function legendFamilies(tradeOffs: readonly TradeOff[]): (Family | null)[] {
  const rows = tradeOffs
    .flatMap(({ points }) => points.map(({ row }) => row))
    .filter(({ role }) => role !== 'baseline');
  const present = new Set(
    rows.flatMap((row) => (row.families.length === 0 ? [null] : row.families.slice(0, 2))),
  );
  return [...families, null].filter((family) => present.has(family));
}

function Legend({ shown, x, y }: { shown: (Family | null)[]; x: number; y: number }) {
  let left = x;
  const entries = [
    ...shown.map((family) => ({ family, label: familyMark(family).label })),
    { family: undefined, label: 'Uncompressed baseline' },
  ];
  return (
    <g font-size={12}>
      {entries.map(({ family, label }) => {
        const at = left;
        left += estimateWidth(label, 12) + 36;
        return (
          <g key={label}>
            <Mark x={at + 6} y={y - 4} families={family ? [family] : []} baseline={family === undefined} />
            <text x={at + 18} y={y}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** All panels of a trade-off with title, legend and notes: the picture that is downloaded and embedded. */
export function TradeOffFigure({ panels, axes, comparison, title, notes, id }: Props) {
  const columns = panels.length > 1 ? 2 : 1;
  const panelWidth = columns === 1 ? 560 : panel.width;
  const width = columns * panelWidth + (columns - 1) * panel.gap + 32;
  const rows = Math.max(1, Math.ceil(panels.length / columns));
  const lines = notes.flatMap((note) => wrapText(note, width - 32, 11));
  const top = 74;
  const bodyHeight = rows * (panel.height + panel.heading);
  const height = top + bodyHeight + lines.length * 15 + 24;
  return (
    <ChartFrame size={{ width, height }} id={id} title={title} description={notes.join(' ')}>
      <rect width={width} height={height} fill="var(--paper)" />
      <text x={16} y={30} font-size={17} font-weight={600}>
        {title}
      </text>
      <Legend shown={legendFamilies(panels.map(({ tradeOff }) => tradeOff))} x={16} y={54} />
      {panels.length === 0 && (
        <text x={16} y={top + 40} font-size={13}>
          No two comparable rows have figures for both axes.
        </text>
      )}
      {panels.map(({ entry, tradeOff }, index) => {
        const x = 16 + (index % columns) * (panelWidth + panel.gap);
        const y = top + Math.floor(index / columns) * (panel.height + panel.heading);
        return (
          <g key={entry.letter} transform={`translate(${x} ${y})`}>
            <text y={18} font-size={13} font-weight={600}>
              {wrapText(`${entry.letter}. ${nameGroup(entry, comparison)}`, panelWidth, 13)[0]}
            </text>
            <g transform={`translate(0 ${panel.heading - 12})`}>
              <TradeOffChart
                tradeOff={tradeOff}
                axes={axes}
                comparison={comparison}
                size={{ width: panelWidth, height: panel.height }}
                id={`${id}-${entry.letter}`}
                title={`Group ${entry.letter}`}
              />
            </g>
          </g>
        );
      })}
      <g font-size={11} fill="var(--ink-2)">
        {lines.map((line, index) => (
          <text key={index} x={16} y={top + bodyHeight + 16 + index * 15}>
            {line}
          </text>
        ))}
      </g>
    </ChartFrame>
  );
}
