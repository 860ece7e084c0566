import type { Failure, TaskProgress } from '../../lab/protocol.ts';
import { formatDuration } from '../../lab/format.ts';
import type { Phase } from './use-run.ts';

interface Props {
  phase: Phase;
  progress: (TaskProgress & { left: number | null }) | null;
  failure: Failure | null;
  /** What the last run came to, in a sentence. */
  result: string | null;
  canRun: boolean;
  onRun: () => void;
  onStop: () => void;
}

/** Run and stop, how far it is, and what came of it. On a phone it stays at the foot of the screen. */
export default function RunBar({ phase, progress, failure, result, canRun, onRun, onStop }: Props) {
  const isBusy = phase !== 'idle';
  return (
    <div class="run-bar">
      <div class="row">
        {isBusy ? (
          // Stop stands where Compress stood: the second half of a double click is not meant for it.
          <button type="button" onClick={({ detail }) => detail < 2 && onStop()}>
            Stop
          </button>
        ) : (
          <button type="button" class="primary" disabled={!canRun} onClick={onRun}>
            Compress
          </button>
        )}
        <p class="run-state">
          {progress ? (
            <>
              <progress max={1} value={progress.fraction} aria-label="Progress of the run" />{' '}
              <span>
                {progress.label}
                {progress.left !== null && `, about ${formatDuration(Math.max(1000, progress.left))} left`}
              </span>
            </>
          ) : (
            failure === null && <span>{result ?? 'Nothing has been run yet.'}</span>
          )}
        </p>
      </div>
      <p class="visually-hidden" role="status">
        {progress ? progress.label : (result ?? '')}
      </p>
      {failure && !isBusy && (
        <p class={failure.stopped ? 'help' : 'notice'} role={failure.stopped ? 'status' : 'alert'}>
          {failure.problem} {failure.remedy}
        </p>
      )}
    </div>
  );
}
