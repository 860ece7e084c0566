import { useCallback, useRef, useState } from 'preact/hooks';
import type { Recipe } from '../../compression/recipe.ts';
import type { CompressionReport } from '../../compression/report.ts';
import type { LabBridge } from '../../lab/bridge.ts';
import { describeFailure } from '../../lab/lab-error.ts';
import { packageOf } from '../../lab/package-source.ts';
import type { Failure, Judgement, ModelSource, TaskProgress, TrainingView } from '../../lab/protocol.ts';
import { uniqueId } from '../../lab/unique-id.ts';

/** What one run of a demo came to; `judgement` follows when the reader rests. */
export interface DemoResult {
  readonly id: string;
  /** The settings in words. */
  readonly settings: string;
  readonly report: CompressionReport;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly judgement: Judgement | null;
}

interface Job {
  readonly recipe: Recipe;
  readonly settings: string;
}

/** How long nothing must be asked before quality is measured: it takes seconds, and a slider in motion should not wait for it. */
const REST_MS = 500;

/** Runs what is asked, one at a time; of settings that come while one runs, only the last is run. */
export function useDemo(bridge: () => LabBridge, source: ModelSource, judge: ModelSource | null) {
  const [result, setResult] = useState<DemoResult | null>(null);
  const [progress, setProgress] = useState<TaskProgress | null>(null);
  const [training, setTraining] = useState<TrainingView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef<Job | null>(null);
  const control = useRef<AbortController | null>(null);

  const compress = useCallback(
    async ({ recipe, settings }: Job, signal: AbortSignal) => {
      setProgress({ fraction: 0, label: 'Starting' });
      const { report, bytes } = await bridge().call(
        'run',
        { source, recipe },
        { signal, onProgress: setProgress, onTraining: setTraining },
      );
      setTraining(null);
      const made: DemoResult = { id: uniqueId(), settings, report, bytes, judgement: null };
      setResult(made);
      return made;
    },
    [bridge, source],
  );
  const measure = useCallback(
    async (made: DemoResult, signal: AbortSignal) => {
      setProgress({ fraction: 0, label: 'Measuring quality' });
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      if (asked.current !== null || signal.aborted) return;
      const compressed = packageOf(made);
      const judgement = await bridge().call(
        'judge',
        { original: source, compressed, judge, heldOut: null },
        { signal, onProgress: setProgress },
      );
      setResult({ ...made, judgement });
    },
    [bridge, source, judge],
  );

  const ask = useCallback(
    async (job: Job) => {
      asked.current = job;
      if (control.current !== null) return;
      const abort = new AbortController();
      control.current = abort;
      setFailure(null);
      try {
        for (let next = takeFrom(asked); next !== null; next = takeFrom(asked)) {
          await measure(await compress(next, abort.signal), abort.signal);
        }
      } catch (error) {
        asked.current = null;
        setFailure(describeFailure(error));
      } finally {
        control.current = null;
        setProgress(null);
        setTraining(null);
      }
    },
    [compress, measure],
  );
  const stop = useCallback(() => {
    asked.current = null;
    control.current?.abort();
  }, []);
  return { result, progress, training, failure, ask, stop };
}

function takeFrom(asked: { current: Job | null }): Job | null {
  const job = asked.current;
  asked.current = null;
  return job;
}
