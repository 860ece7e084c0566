import type { ComponentChildren } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';

type Holder = { readonly current: Element | null };

/** Whether the holder can be seen, or nearly; taken for seen until the browser has told, and without a holder never. */
function useInSight(holder: Holder | undefined) {
  const isInSight = useRef(holder !== undefined);
  useEffect(() => {
    if (!holder?.current) return undefined;
    const watch = new IntersectionObserver(
      (entries) => (isInSight.current = entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: '100px' },
    );
    watch.observe(holder.current);
    return () => watch.disconnect();
  }, [holder]);
  return isInSight;
}

const waiting = new Set<() => void>();

/** All that waits is done in one task: each would cause a frame of its own. */
function runSoon(work: () => void): () => void {
  if (waiting.size === 0)
    setTimeout(() => {
      const all = [...waiting];
      waiting.clear();
      for (const one of all) one();
    });
  waiting.add(work);
  return () => waiting.delete(work);
}

interface Props {
  /** What stands in the page around the children. Without one they count as out of sight. */
  holder?: Holder;
  children: ComponentChildren;
}

/**
 * Draws what is out of sight in a later task, so that what a reader looks at changes first and no task grows long.
 */
export default function Later({ holder, children }: Props) {
  const isInSight = useInSight(holder);
  const drawn = useRef(children);
  const [, drawAgain] = useReducer((times: number, _: undefined) => times + 1, 0);
  if (isInSight.current) drawn.current = children;
  useEffect(() => {
    if (drawn.current === children) return undefined;
    return runSoon(() => {
      drawn.current = children;
      drawAgain(undefined);
    });
  }, [children]);
  return <>{drawn.current}</>;
}
