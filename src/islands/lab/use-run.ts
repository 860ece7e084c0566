import { useCallback, useRef, useState } from 'preact/hooks';
import type { Recipe } from '../../compression/recipe.ts';
import type { LabBridge } from '../../lab/bridge.ts';
import { describeFailure } from '../../lab/lab-error.ts';
import type {
  Failure,
  HeldOutPairs,
  ModelSource,
  RunOutcome,
  TaskProgress,
  TrainingView,
} from '../../lab/protocol.ts';
import { packageOf } from '../../lab/package-source.ts';
import type { StoredRun } from '../../lab/run-store.ts';
import { uniqueId } from '../../lab/unique-id.ts';

export type Phase = 'idle' | 'running' | 'judging';

interface World {
  bridge: () => LabBridge;
  judge: ModelSource | null;
  onRun: (run: StoredRun, outcome: RunOutcome | null) => void;
}

interface Job {
  source: ModelSource;
  modelName: string;
  recipe: Recipe;
  discriminator: ModelSource | null;
  heldOut: HeldOutPairs | null;
}

/** Runs recipes one at a time: compression first, so that bytes show at once, then images and quality from the decoded package. */
export function useRun({ bridge, judge, onRun }: World) {
  const [phase, setPhase] = useState<Phase>('idle');
  const [progress, setProgress] = useState<(TaskProgress & { left: number | null }) | null>(null);
  const [training, setTraining] = useState<readonly TrainingView[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const control = useRef<AbortController | null>(null);

  const start = useCallback(
    async ({ source, modelName, recipe, discriminator, heldOut }: Job) => {
      if (control.current) return;
      const abort = new AbortController();
      control.current = abort;
      const began = performance.now();
      const onProgress = (next: TaskProgress) =>
        setProgress({ ...next, left: timeLeft(began, next.fraction) });
      setPhase('running');
      setFailure(null);
      setTraining([]);
      setProgress({ fraction: 0, label: 'Starting', left: null });
      try {
        const outcome = await bridge().call(
          'run',
          {
            source,
            recipe,
            ...(discriminator ? { discriminator } : {}),
            ...(heldOut ? { heldOut } : {}),
          },
          {
            signal: abort.signal,
            onProgress,
            onTraining: (view) => setTraining((views) => [...views.slice(-199), view]),
          },
        );
        const run: StoredRun = {
          id: uniqueId(),
          name: recipe.name ?? '',
          created: Date.now(),
          model: modelName,
          report: outcome.report,
          judgement: null,
          bytes: outcome.bytes,
        };
        onRun(run, outcome);
        setPhase('judging');
        setProgress({ fraction: 0, label: 'Measuring quality', left: null });
        const judgement = await bridge().call(
          'judge',
          { original: source, compressed: packageOf(run), judge, heldOut },
          { signal: abort.signal, onProgress: (next) => setProgress({ ...next, left: null }) },
        );
        onRun({ ...run, judgement }, null);
      } catch (error) {
        setFailure(describeFailure(error));
      } finally {
        control.current = null;
        setPhase('idle');
        setProgress(null);
      }
    },
    [bridge, judge, onRun],
  );

  const stop = useCallback(() => {
    control.current?.abort();
  }, []);
  return { phase, progress, training, failure, start, stop };
}

function timeLeft(began: number, fraction: number): number | null {
  const spent = performance.now() - began;
  return fraction > 0.02 && spent > 400 ? (spent * (1 - fraction)) / fraction : null;
}
