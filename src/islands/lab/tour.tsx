import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftAction } from '../../lab/draft.ts';
import { tourStops } from '../../lab/tour.ts';

/** Five minutes through Deep Compression on our GAN, one step of the recipe after another. */
export default function Tour({ dispatch }: { dispatch: (action: DraftAction) => void }) {
  const [stop, setStop] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const go = (to: number | null) => {
    setStop(to);
    const recipe = to === null ? undefined : tourStops[to]?.recipe;
    if (recipe) dispatch({ type: 'load', recipe });
  };
  useEffect(() => {
    if (stop !== null) heading.current?.focus();
  }, [stop]);
  const here = stop === null ? undefined : tourStops[stop];
  if (stop === null || here === undefined) {
    return (
      <p class="row">
        <button type="button" onClick={() => go(0)}>
          Guided tour, five minutes
        </button>
        <span class="help">Deep Compression on our GAN, a step at a time.</span>
      </p>
    );
  }
  return (
    <section class="tour notice" aria-label="Guided tour">
      <h2 ref={heading} tabIndex={-1}>
        {stop + 1} of {tourStops.length}. {here.title}
      </h2>
      {here.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div class="actions">
        <button type="button" disabled={stop === 0} onClick={() => go(stop - 1)}>
          Back
        </button>
        {stop + 1 < tourStops.length ? (
          <button type="button" class="primary" onClick={() => go(stop + 1)}>
            Next
          </button>
        ) : (
          <button type="button" class="primary" onClick={() => go(null)}>
            End of the tour
          </button>
        )}
        {stop + 1 < tourStops.length && (
          <button type="button" onClick={() => go(null)}>
            Leave
          </button>
        )}
      </div>
    </section>
  );
}
