import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const atBuild = { width: 390, height: 300 };

/** The width that the holder of a chart really has; the size drawn at build until it is known. */
export function useChartSize(holder: { current: HTMLElement | null }) {
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
function nextPoint(ids: readonly string[], current: string | null, key: string): string | undefined {
  const at = current === null ? -1 : ids.indexOf(current);
  if (key === 'ArrowRight' || key === 'ArrowUp') return ids[Math.min(ids.length - 1, at + 1)];
  if (key === 'ArrowLeft' || key === 'ArrowDown') return ids[Math.max(0, at - 1)];
  if (key === 'Home') return ids[0];
  return key === 'End' ? ids.at(-1) : undefined;
}

/** One stop of the Tab key for all points of a chart, and the arrow keys between them; `ids` in the order of x. */
export function useChartReading(
  holder: { current: HTMLElement | null },
  ids: readonly string[],
  onChoose: (id: string) => void,
) {
  const [active, setActive] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const reachable = last !== null && ids.includes(last) ? last : (ids[0] ?? null);
  const isStepping = useRef(false);
  // The element of the next point may be there only once it is drawn.
  useLayoutEffect(() => {
    if (isStepping.current) holder.current?.querySelector<SVGElement>('[data-point][tabindex="0"]')?.focus();
    isStepping.current = false;
  }, [holder, last]);
  const interaction = {
    active,
    reachable,
    onActive: setActive,
    onReach: (id: string) => {
      setActive(id);
      setLast(id);
    },
    onChoose,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setActive(null);
    const next = nextPoint(ids, reachable, event.key);
    if (next === undefined) return;
    event.preventDefault();
    isStepping.current = next !== reachable;
    setLast(next);
  };
  return { interaction, onKeyDown };
}
