import type { ViewResult } from '../../catalogue/queries/comparison-rows.ts';
import type { ComparisonView } from '../../catalogue/queries/comparison-view.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import { drawableGroups } from '../../catalogue/queries/trade-off.ts';
import ChartPanel from './chart-panel.tsx';
import Legend from './legend.tsx';

interface Props {
  result: ViewResult;
  view: ComparisonView;
  comparison: Comparison;
  title: string;
  onChoose: (row: string) => void;
}

const most = 12;

/** The trade-off of the view: a panel for every group of two or more points, words for the rest. */
export default function ChartSection({ result, view, comparison, title, onChoose }: Props) {
  const { drawn, left } = drawableGroups(result.groups, view, comparison);
  const shown = drawn.slice(0, most);
  const label = (metric: string) => comparison.metrics[metric]?.label ?? metric;
  const alone = left.reduce((sum, { rows }) => sum + rows.length, 0);
  if (shown.length === 0) {
    return (
      <p class="notice">
        Nothing to draw: no two comparable rows report both {label(view.x)} and {label(view.y)}. The table has
        what was reported; other axes may have more.
      </p>
    );
  }
  return (
    <>
      <Legend tradeOffs={shown.map(({ tradeOff }) => tradeOff)} />
      <div class={shown.length === 1 ? 'panels single' : 'panels'}>
        {shown.map(({ entry, tradeOff }) => (
          <ChartPanel
            key={entry.group.key}
            entry={entry}
            tradeOff={tradeOff}
            view={view}
            comparison={comparison}
            title={title}
            onChoose={onChoose}
          />
        ))}
      </div>
      <p class="note">
        {drawn.length > most &&
          `${drawn.length - most} more groups have two points or more; filter to see them. `}
        {alone > 0 &&
          `${alone} ${alone === 1 ? 'row stands' : 'rows stand'} in the table only: without a figure for both axes, or with no comparable row to stand beside.`}
      </p>
    </>
  );
}
