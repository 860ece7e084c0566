import { estimateWidth, round, shorten } from './format-value.ts';

interface Props {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly string[];
}

const size = 12;
const lineHeight = 16;

/** A note beside a point, kept inside the chart; the first line is set bold. */
export function Tooltip({ x, y, width, height, lines }: Props) {
  const most = Math.floor((width - 24) / (size * 0.53));
  const texts = lines.map((line) => shorten(line, most));
  const boxWidth = Math.min(width - 4, Math.max(...texts.map((text) => estimateWidth(text, size))) + 20);
  const boxHeight = texts.length * lineHeight + 12;
  const left = Math.max(2, Math.min(width - boxWidth - 2, x - boxWidth / 2));
  const above = y - boxHeight - 14;
  const top = above >= 2 ? above : Math.min(height - boxHeight - 2, y + 14);
  return (
    <g class="chart-tooltip" pointer-events="none">
      <rect
        x={round(left)}
        y={round(top)}
        width={round(boxWidth)}
        height={boxHeight}
        rx={3}
        fill="var(--paper)"
        stroke="var(--rule-strong)"
      />
      {texts.map((text, index) => (
        <text
          key={text}
          x={round(left + 10)}
          y={round(top + 18 + index * lineHeight)}
          font-size={size}
          font-weight={index === 0 ? 600 : 400}
          fill="var(--ink)"
        >
          {text}
        </text>
      ))}
    </g>
  );
}
