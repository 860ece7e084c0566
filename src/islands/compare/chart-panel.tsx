import { useEffect, useRef, useState } from 'preact/hooks';
import type { RowGroup } from '../../catalogue/queries/comparison-rows.ts';
import type { ComparisonView } from '../../catalogue/queries/comparison-view.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import { explainGroup, nameGroup } from '../../catalogue/queries/describe-group.ts';
import type { TradeOff } from '../../catalogue/queries/trade-off.ts';
import { TradeOffChart } from '../../charts/index.ts';
import Later from '../later.tsx';
import { useChartReading, useChartSize } from '../chart-reading.ts';

interface Props {
  entry: RowGroup;
  tradeOff: TradeOff;
  view: ComparisonView;
  comparison: Comparison;
  title: string;
  onChoose: (row: string) => void;
}

/** One group as a panel: heading, chart, and the sentence that says why it stands apart. */
export default function ChartPanel({ entry, tradeOff, view, comparison, title, onChoose }: Props) {
  const frame = useRef<HTMLElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const size = useChartSize(holder);
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);

  const ids = [...tradeOff.points].sort((a, b) => a.x - b.x || a.y - b.y).map(({ row }) => row.id);
  const { interaction, onKeyDown } = useChartReading(holder, ids, onChoose);
  const name = nameGroup(entry, comparison);
  return (
    <figure class="panel" ref={frame}>
      <Later holder={frame}>
        <figcaption>
          <strong>
            {entry.letter}. {name}
          </strong>
          <br />
          {explainGroup(entry, view, comparison)}
          {tradeOff.restated.length > 0 && ` ${tradeOff.restated.length} restated, counted once.`}
        </figcaption>
        <div ref={holder} class="panel-chart" onKeyDown={onKeyDown}>
          <TradeOffChart
            tradeOff={tradeOff}
            axes={view}
            comparison={comparison}
            size={size}
            id={`panel-${entry.letter}`}
            title={`${title}, group ${entry.letter}: ${name}`}
            interaction={hydrated ? interaction : undefined}
          />
        </div>
      </Later>
    </figure>
  );
}
