import { useState } from 'preact/hooks';
import type { TrainingView } from '../../lab/protocol.ts';
import { formatFigure } from '../../lab/format.ts';
import SampleGrid from './sample-grid.tsx';

interface Props {
  views: readonly TrainingView[];
  isRunning: boolean;
  onSteer: (what: 'pause' | 'resume' | 'finish') => void;
}

/** A student while it learns: its loss, its samples as they come, and a pause. */
export default function TrainingPane({ views, isRunning, onSteer }: Props) {
  const [isPaused, setPaused] = useState(false);
  const last = views[views.length - 1];
  const samples = views.findLast((view) => view.samples !== undefined)?.samples;
  const losses = views.map(({ loss }) => loss);
  const highest = Math.max(...losses) || 1;
  const lowest = Math.min(...losses);
  const points = views.map(({ step, loss }) => `${(300 * step) / last.steps},${78 - (76 * loss) / highest}`);
  return (
    <section class="training" aria-labelledby="training-heading">
      <h3 id="training-heading">The student learns</h3>
      <p class="help">
        Step {last.step} of {last.steps}, loss {formatFigure(last.loss)}; from {formatFigure(losses[0])},
        lowest shown {formatFigure(lowest)}. The loss is the weighted sum that the options set.
      </p>
      <svg class="loss" viewBox="0 0 300 80" preserveAspectRatio="none" aria-hidden="true">
        <polyline points={points.join(' ')} />
      </svg>
      {samples && (
        <div class="student">
          <SampleGrid samples={samples} columns={8} label={`Samples of the student at step ${last.step}`} />
        </div>
      )}
      {isRunning && (
        <div class="actions">
          <button
            type="button"
            onClick={() => {
              onSteer(isPaused ? 'resume' : 'pause');
              setPaused(!isPaused);
            }}
          >
            {isPaused ? 'Go on' : 'Pause'}
          </button>
          <button type="button" onClick={() => onSteer('finish')}>
            Keep the best so far
          </button>
        </div>
      )}
    </section>
  );
}
