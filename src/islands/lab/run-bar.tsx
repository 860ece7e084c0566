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
  isTraining: boolean;
  onRun: () => void;
  onStop: () => void;
  onFinish: () => void;
}

/** Run and stop, how far it is, and what came of it. On a phone it stays at the foot of the screen. */
export default function RunBar({
  phase,
  progress,
  failure,
  result,
  canRun,
  isTraining,
  onRun,
  onStop,
  onFinish,
}: Props) {
  const isBusy = phase !== 'idle';
  return (
    <div class="run-bar">
      <div class="row">
        {isBusy ? (
          <button type="button" onClick={onStop}>
            Stop
          </button>
        ) : (
          <button type="button" class="primary" disabled={!canRun} onClick={onRun}>
            Compress
          </button>
        )}
        {isBusy && isTraining && (
          <button type="button" onClick={onFinish}>
            Keep the best so far
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
