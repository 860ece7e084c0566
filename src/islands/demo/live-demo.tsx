import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatBytes, formatFigure, formatRatio } from '../../lab/format.ts';
import { packageOf } from '../../lab/package-source.ts';
import type { QualityFigure, SampleRequest } from '../../lab/protocol.ts';
import SampleGrid from '../lab/sample-grid.tsx';
import { folderSource } from '../lab/shipped-model.ts';
import { useBridge, useSamples } from '../lab/use-engine.ts';
import DemoControls from './demo-controls.tsx';
import DemoFigures from './demo-figures.tsx';
import type { DemoProps } from './demo-props.ts';
import { demoRecipe, describeChoices, startChoices } from './demo-recipe.ts';
import { useDemo, type DemoResult } from './use-demo.ts';

const garments: SampleRequest = { kind: 'grid', count: 40, seed: 1, label: null };
const columns = 10;
/** A slider in motion asks for a run when it rests this long. */
const SETTLE_MS = 250;

/** One technique on our GAN in the lab's worker: a control or two, the same latents before and after, bytes and quality. */
export default function LiveDemo({ label, trains, steps, model, judge }: DemoProps) {
  const bridge = useBridge();
  const source = useMemo(() => folderSource('fashion-cgan', model), [model]);
  const judgeSource = useMemo(() => folderSource('fashion-judge', judge), [judge]);
  const [choices, choose] = useState(() => startChoices(steps));
  const { result, progress, training, failure, ask, stop } = useDemo(bridge, source, judgeSource);
  const [request, setRequest] = useState(garments);
  const compressed = useMemo(() => (result ? packageOf(result) : null), [result?.id]);
  const before = useSamples(bridge, source, request, '');
  const after = useSamples(bridge, compressed, request, '');

  const run = () =>
    void ask({ recipe: demoRecipe(steps, choices), settings: describeChoices(steps, choices) });
  const press = () => {
    // Samples that failed or were stopped are asked for anew.
    if (before.samples === null) setRequest({ ...garments });
    run();
  };
  const isFirst = useRef(true);
  useEffect(() => {
    if (trains) return undefined;
    const wait = isFirst.current ? 0 : SETTLE_MS;
    isFirst.current = false;
    const timer = setTimeout(run, wait);
    return () => clearTimeout(timer);
  }, [choices]);
  const measured = useRef<readonly QualityFigure[]>([]);
  if (result?.judgement) measured.current = result.judgement.baseline;
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);

  const trouble = failure ?? before.failure ?? after.failure;
  const isBusy = progress !== null;
  return (
    <section
      ref={region}
      class="lab live-demo"
      tabIndex={-1}
      aria-label={`${label}, live`}
      aria-busy={isBusy}
    >
      <DemoControls {...{ steps, choices }} onChange={choose} />
      {trains && (
        <p class="help">
          Trains for {steps.map(({ values }) => values['steps']).find(Boolean)} steps on this device; the lab
          trains longer and by other losses.
        </p>
      )}
      <div class="row">
        {isBusy ? (
          // Stop stands where Run stood: the second half of a double click is not meant for it.
          <button type="button" onClick={({ detail }) => detail < 2 && stop()}>
            Stop
          </button>
        ) : (
          <button type="button" class="primary" onClick={press}>
            {result || trouble ? 'Run again' : trains ? 'Train' : 'Run'}
          </button>
        )}
        <p class="run-state">
          {progress && (
            <>
              <progress max={1} value={progress.fraction} aria-label="Progress" />{' '}
              <span>
                {training
                  ? `Step ${training.step} of ${training.steps}, loss ${formatFigure(training.loss)}`
                  : progress.label}
              </span>
            </>
          )}
        </p>
      </div>
      {trouble && !isBusy && (
        <p class={trouble.stopped ? 'help' : 'notice'} role={trouble.stopped ? undefined : 'alert'}>
          {trouble.problem} {trouble.remedy}
        </p>
      )}
      <figure>
        {before.samples ? (
          <SampleGrid samples={before.samples} columns={columns} label="40 garments of the original" />
        ) : (
          <div class="samples empty">Fetching the engine and the model …</div>
        )}
        <figcaption>Original</figcaption>
      </figure>
      <figure>
        {training?.samples ? (
          <SampleGrid samples={training.samples} columns={8} label="Garments of the student" />
        ) : after.samples ? (
          <SampleGrid
            samples={after.samples}
            columns={columns}
            label="40 garments from the same latents, now"
          />
        ) : (
          <div class="samples empty">The same latents, once it has run</div>
        )}
        <figcaption>
          {training ? 'The student as it learns' : result ? captionOf(result) : 'Not run yet'}
        </figcaption>
      </figure>
      {result && <DemoFigures result={result} baseline={measured.current} />}
      <p class="visually-hidden" role="status">
        {announce(result, isBusy, trouble?.stopped === true)}
      </p>
    </section>
  );
}

function captionOf({ settings, bytes }: DemoResult): string {
  return `${settings === '' ? 'Now' : capitalized(settings)}, decoded from a file of ${formatBytes(bytes.length)}`;
}

/** One sentence when all is there; nothing on the way, so that a listener is not talked over. */
function announce(result: DemoResult | null, isBusy: boolean, isStopped: boolean): string {
  if (isBusy) return '';
  if (isStopped) return 'Stopped.';
  if (result === null) return '';
  const { settings, bytes, report, judgement } = result;
  const distance = judgement?.quality.find(({ id }) => id === 'frechet');
  const parts = [
    ...(settings ? [capitalized(settings)] : []),
    `${formatBytes(bytes.length)}, ${formatRatio(report.row.compressionRatio)} than float32`,
    ...(distance ? [`Fréchet distance ${formatFigure(distance.value)}`] : []),
  ];
  return `${parts.join('. ')}.`;
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
