import { useEffect, useRef, useState } from 'preact/hooks';
import type { RowGroup } from '../../catalogue/queries/comparison-rows.ts';
import type { ComparisonView } from '../../catalogue/queries/comparison-view.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import { explainGroup, nameGroup } from '../../catalogue/queries/describe-group.ts';
import type { TradeOff } from '../../catalogue/queries/trade-off.ts';
import { TradeOffChart } from '../../charts/index.ts';

interface Props {
  entry: RowGroup;
  tradeOff: TradeOff;
  view: ComparisonView;
  comparison: Comparison;
  title: string;
  onChoose: (row: string) => void;
}

const atBuild = { width: 390, height: 300 };

/** The width that the panel really has; the size drawn at build until it is known. */
function useSize(holder: { current: HTMLElement | null }) {
  const [size, setSize] = useState(atBuild);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const measure = new ResizeObserver(() => {
      const width = Math.round(Math.min(760, Math.max(280, element.clientWidth)));
      setSize((old) => (Math.abs(old.width - width) < 4 ? old : { width, height: width > 520 ? 400 : 300 }));
    });
    measure.observe(element);
    return () => measure.disconnect();
  }, [holder]);
  return size;
}

/** Steps through points in the order of x, or goes to the first or last. */
function nextPoint(ids: string[], current: string | null, key: string): string | undefined {
  const at = current === null ? -1 : ids.indexOf(current);
  if (key === 'ArrowRight' || key === 'ArrowUp') return ids[Math.min(ids.length - 1, at + 1)];
  if (key === 'ArrowLeft' || key === 'ArrowDown') return ids[Math.max(0, at - 1)];
  if (key === 'Home') return ids[0];
  return key === 'End' ? ids.at(-1) : undefined;
}

/** One group as a panel: heading, chart, and the sentence that says why it stands apart. */
export default function ChartPanel({ entry, tradeOff, view, comparison, title, onChoose }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  const [hydrated, setHydrated] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => setHydrated(true), []);

  const ids = [...tradeOff.points].sort((a, b) => a.x - b.x || a.y - b.y).map(({ row }) => row.id);
  const reachable = last !== null && ids.includes(last) ? last : (ids[0] ?? null);
  const interaction = {
    active,
    reachable,
    onActive: (id: string | null) => {
      setActive(id);
      if (id !== null) setLast(id);
    },
    onChoose,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setActive(null);
    const next = nextPoint(ids, reachable, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setLast(next);
    const point = [...(holder.current?.querySelectorAll<SVGElement>('[data-point]') ?? [])];
    point.find((element) => element.dataset['point'] === next)?.focus();
  };
  const name = nameGroup(entry, comparison);
  return (
    <figure class="panel">
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
    </figure>
  );
}
