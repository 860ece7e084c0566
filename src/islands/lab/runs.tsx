import { useState } from 'preact/hooks';
import type { StoredRun } from '../../lab/run-store.ts';
import { runsAsCsv, runsAsJson } from '../../lab/export-runs.ts';
import type { QualityFigure } from '../../lab/protocol.ts';
import LiteratureOverlay from './literature-overlay.tsx';
import RunChart from './run-chart.tsx';
import RunsTable from './runs-table.tsx';
import { saveFile, savePicture, saveSvg } from './save-file.ts';

interface Props {
  runs: readonly StoredRun[];
  trouble: string | null;
  current: StoredRun | null;
  /** Address of the ratios of the literature, and of the pages of papers. */
  literature: string;
  papers: string;
  onShow: (run: StoredRun) => void;
  onRepeat: (run: StoredRun) => void;
  onRename: (run: StoredRun, name: string) => void;
  onRemove: (run: StoredRun) => void;
  onClear: () => void;
}

/** The runs of this browser: table, trade-off chart, export. */
export default function Runs({
  runs,
  trouble,
  current,
  literature,
  papers,
  onShow,
  onRepeat,
  onRename,
  onRemove,
  onClear,
}: Props) {
  const [isAsking, ask] = useState(false);
  const [isOverLiterature, layOver] = useState(false);
  const measures = measuresOf(runs);
  const [chosen, choose] = useState('frechet');
  const measure = measures.find(({ id }) => id === chosen) ?? measures[0];
  return (
    <section class="runs-section" aria-labelledby="runs-heading">
      <h2 id="runs-heading">Runs in this browser</h2>
      {trouble && (
        <p class="notice" role="alert">
          {trouble}
        </p>
      )}
      {runs.length === 0 ? (
        <p class="help">
          Each run becomes a row here and a point on the chart. They stay after a reload and leave no trace
          elsewhere.
        </p>
      ) : (
        <>
          <RunsTable
            {...{ runs, measures, onShow, onRepeat, onRename, onRemove }}
            selected={current?.id ?? null}
          />
          {measure && (
            <figure class="trade-off">
              <label>
                Quality by{' '}
                <select value={measure.id} onChange={(event) => choose(event.currentTarget.value)}>
                  {measures.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
              <label class="flag">
                <input
                  type="checkbox"
                  checked={isOverLiterature}
                  onChange={(event) => layOver(event.currentTarget.checked)}
                />{' '}
                Lay it over the literature, in ratios
              </label>
              {isOverLiterature ? (
                <LiteratureOverlay {...{ runs, measure, papers }} address={literature} />
              ) : (
                <>
                  <RunChart
                    runs={runs}
                    measure={measure.id}
                    measureLabel={measure.label}
                    selected={current?.id ?? null}
                  />
                  <figcaption>
                    Numbers are the rows of the table; the cross is the uncompressed model. Toy models on
                    28x28 garments: do not set these figures beside the literature’s.
                  </figcaption>
                </>
              )}
            </figure>
          )}
          <div class="actions">
            <button type="button" onClick={() => saveFile('lab-runs.csv', 'text/csv', runsAsCsv(runs))}>
              CSV
            </button>
            <button
              type="button"
              onClick={() => saveFile('lab-runs.json', 'application/json', runsAsJson(runs))}
            >
              JSON
            </button>
            {measure && (
              <>
                <button type="button" onClick={() => saveSvg('run-chart', 'lab-runs.svg')}>
                  Chart as SVG
                </button>
                <button type="button" onClick={() => void savePicture('run-chart', 'lab-runs.png')}>
                  Chart as PNG
                </button>
              </>
            )}
            {isAsking ? (
              <>
                <button
                  type="button"
                  onClick={() => {
                    ask(false);
                    onClear();
                  }}
                >
                  Yes, delete all {runs.length} runs
                </button>
                <button type="button" onClick={() => ask(false)}>
                  Keep them
                </button>
              </>
            ) : (
              <button type="button" onClick={() => ask(true)}>
                Delete all runs
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function measuresOf(runs: readonly StoredRun[]): Pick<QualityFigure, 'id' | 'label' | 'better'>[] {
  const all = runs.flatMap(({ judgement }) => judgement?.quality ?? []);
  return [...new Map(all.map(({ id, label, better }) => [id, { id, label, better }])).values()];
}
