import type { SharedRun } from '../../lab/share-link.ts';
import type { StoredRun } from '../../lab/run-store.ts';

interface Props {
  shared: SharedRun | null;
  current: StoredRun | null;
  isBusy: boolean;
  onRun: () => void;
}

/** Offers to run what a link carries, and says whether the same bytes came out. */
export default function ReplayNotice({ shared, current, isBusy, onRun }: Props) {
  if (shared === null || shared.recipe.steps.length === 0) return null;
  const isSameRun =
    current && JSON.stringify(current.report.recipe.steps) === JSON.stringify(trimmed(shared, current));
  if (!isSameRun) {
    return (
      <div class="notice">
        <p>
          This address carries a run{shared.recipe.name ? `, “${shared.recipe.name}”` : ''}:{' '}
          {shared.recipe.steps.length} step(s) on {shared.model}, seed {shared.recipe.seed}.
        </p>
        <p>
          <button type="button" onClick={onRun} disabled={isBusy}>
            Run it again
          </button>
        </p>
      </div>
    );
  }
  return (
    <div class="notice" role="status">
      <p>{verdict(shared, current)}</p>
    </div>
  );
}

function verdict({ expected, backend }: SharedRun, { report }: StoredRun): string {
  const { packageHash } = report;
  if (expected === undefined) return `Done. SHA-256 of the file: ${packageHash}.`;
  if (packageHash.startsWith(expected)) return `Same bytes: the file’s SHA-256 is again ${packageHash}.`;
  if (report.backend !== null && backend !== report.backend) {
    return `Other bytes, as is expected: a step trained on ${report.backend}, and the sender’s on ${backend ?? 'another backend'}. Compare the figures, not the hash.`;
  }
  return `Other bytes: the sender got ${expected}…, here it is ${packageHash.slice(0, 16)}…. The model or a technique has changed since.`;
}

/** The link’s steps in the form that the report has them. */
function trimmed(shared: SharedRun, _current: StoredRun) {
  return shared.recipe.steps;
}
