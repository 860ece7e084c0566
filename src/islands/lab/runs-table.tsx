import type { StoredRun } from '../../lab/run-store.ts';
import { describeSteps } from '../../lab/describe-run.ts';
import { formatBytes, formatFigure, formatLarge, threeDigits } from '../../lab/format.ts';

interface Props {
  runs: readonly StoredRun[];
  selected: string | null;
  measures: readonly { id: string; label: string }[];
  onShow: (run: StoredRun) => void;
  onRepeat: (run: StoredRun) => void;
  onRename: (run: StoredRun, name: string) => void;
  onRemove: (run: StoredRun) => void;
}

/** Every run of this browser as a row in the columns of a literature row. */
export default function RunsTable({ runs, selected, measures, onShow, onRepeat, onRename, onRemove }: Props) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label="Runs, scrolls sideways">
      <table class="runs">
        <caption class="visually-hidden">Runs in this browser: what each did and what it came to</caption>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Name</th>
            <th scope="col">Model</th>
            <th scope="col">Steps</th>
            <th scope="col" class="number">
              Parameters
            </th>
            <th scope="col" class="number">
              MACs
            </th>
            <th scope="col" class="number">
              File
            </th>
            <th scope="col" class="number">
              × smaller
            </th>
            {measures.map(({ id, label }) => (
              <th key={id} scope="col" class="number">
                {label}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run, index) => (
            <tr key={run.id} aria-current={run.id === selected ? 'true' : undefined}>
              <th scope="row">{index + 1}</th>
              <td>
                <input
                  aria-label={`Name of run ${index + 1}`}
                  value={run.name}
                  maxLength={80}
                  onChange={(event) => onRename(run, event.currentTarget.value)}
                />
              </td>
              <td>{run.model}</td>
              <td class="steps-cell">{describeSteps(run.report.recipe)}</td>
              <td class="number">{formatLarge(run.report.row.params)}</td>
              <td class="number">
                {run.report.row.macs === null ? 'not known' : formatLarge(run.report.row.macs)}
              </td>
              <td class="number">{formatBytes(run.bytes.length)}</td>
              <td class="number">{threeDigits(run.report.row.compressionRatio)}</td>
              {measures.map(({ id }) => {
                const figure = run.judgement?.quality.find((item) => item.id === id);
                return (
                  <td key={id} class="number">
                    {figure ? formatFigure(figure.value) : <span class="state">not measured</span>}
                  </td>
                );
              })}
              <td class="actions-cell">
                <button type="button" onClick={() => onShow(run)}>
                  Show<span class="visually-hidden"> run {index + 1}</span>
                </button>
                <button type="button" onClick={() => onRepeat(run)}>
                  Recipe<span class="visually-hidden"> of run {index + 1} into the editor</span>
                </button>
                <button type="button" onClick={() => onRemove(run)}>
                  Delete<span class="visually-hidden"> run {index + 1}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
