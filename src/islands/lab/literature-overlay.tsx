import { useEffect, useRef, useState } from 'preact/hooks';
import type { PairedRatio } from '../../catalogue/queries/paired-ratios.ts';
import { RatioOverlayChart } from '../../charts/index.ts';
import { threeDigits } from '../../lab/format.ts';
import type { StoredRun } from '../../lab/run-store.ts';
import { useChartReading, useChartSize } from '../chart-reading.ts';
import {
  counterparts,
  describeRows,
  drawnRows,
  ratioCosts,
  rowPoint,
  runPoints,
  type DrawnRow,
} from './run-ratios.ts';

interface Props {
  runs: readonly StoredRun[];
  measure: { readonly id: string; readonly label: string; readonly better: 'lower' | 'higher' };
  /** Address of the pairs of the literature, and of the pages of papers. */
  address: string;
  papers: string;
}

/** Runs of this browser over rows of the literature, by ratios alone: nothing else of them has the same unit. */
export default function LiteratureOverlay({ runs, measure, address, papers }: Props) {
  const { pairs, trouble, retry } = usePairs(address);
  const [chosen, choose] = useState(ratioCosts[0].id);
  const holder = useRef<HTMLDivElement>(null);
  const size = useChartSize(holder);
  const cost = ratioCosts.find(({ id }) => id === chosen) ?? ratioCosts[0];
  const counterpart = counterparts[measure.id] as { id: string; label: string } | undefined;
  const rows = counterpart ? drawnRows(pairs ?? [], cost.id, counterpart.id) : [];
  const others = rows.map((row) =>
    rowPoint(row, { papers, costLabel: cost.label, qualityLabel: counterpart?.label ?? '' }),
  );
  const own = runPoints(runs, cost, measure);
  const ids = [...others, ...own].sort((a, b) => a.x - b.x || a.y - b.y).map(({ id }) => id);
  const { interaction, onKeyDown } = useChartReading(holder, ids, () => undefined);
  return (
    <>
      <label>
        Smaller by{' '}
        <select
          value={cost.id}
          onChange={(event) =>
            choose(ratioCosts.find(({ id }) => id === event.currentTarget.value)?.id ?? chosen)
          }
        >
          {ratioCosts.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <div ref={holder} id="run-chart" onKeyDown={onKeyDown}>
        <RatioOverlayChart
          {...{ others, own, size, interaction }}
          axes={{
            x: `times fewer ${cost.label}`,
            y: `${measure.label} over the original’s (${measure.better} is better)`,
            yScale: measure.better === 'lower' ? 'log' : 'linear',
          }}
          id="ratios"
          title="Runs over the literature, in ratios"
        />
      </div>
      {trouble ? (
        <p class="notice" role="alert">
          {trouble}{' '}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      ) : (
        <p class="help" role="status">
          {pairs === null
            ? 'Fetching the rows …'
            : counterpart
              ? describeRows(rows, cost.label, counterpart.label)
              : `No row of the literature has a measure like the ${measure.label} of this page.`}
        </p>
      )}
      {rows.length > 0 && counterpart && (
        <RowTable {...{ rows, papers }} cost={cost.label} quality={counterpart.label} />
      )}
      <figcaption>
        Numbered and filled: runs of this browser on the toy GANs of this page. Hollow: rows of the
        literature, <strong>other models and other data</strong>
        {counterpart && `, ${counterpart.label} where runs have ${measure.label}`}, each against the row of
        its own table that it is paired with. The cross is every original. It shows what was reached elsewhere
        and ranks nothing. {cost.caveat}
      </figcaption>
    </>
  );
}

interface TableProps {
  rows: readonly DrawnRow[];
  papers: string;
  cost: string;
  quality: string;
}

/** The hollow points as a table. */
function RowTable({ rows, papers, cost, quality }: TableProps) {
  return (
    <details class="legend">
      <summary>The rows of the literature as a table</summary>
      <div
        class="table-frame"
        tabIndex={0}
        role="region"
        aria-label="Rows of the literature, scrolls sideways"
      >
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Work</th>
              <th scope="col">On</th>
              <th scope="col" class="number">
                x fewer {cost}
              </th>
              <th scope="col" class="number">
                {quality} over its baseline’s
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ pair, cost: saved, quality: kept }) => (
              <tr key={pair.row}>
                <th scope="row">
                  <a href={`${papers}${pair.reportedIn}/#${pair.row}`}>{pair.method}</a>
                </th>
                <td>{pair.work}</td>
                <td>{pair.setting}</td>
                <td class="number">
                  {threeDigits(saved.ratio)}
                  <span class="state row-note">
                    {saved.from} to {saved.to}
                  </span>
                </td>
                <td class="number">
                  {threeDigits(kept.ratio)}
                  <span class="state row-note">
                    {kept.from} to {kept.to}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The pairs of the literature, fetched when first asked for. */
function usePairs(address: string) {
  const [pairs, setPairs] = useState<readonly PairedRatio[] | null>(null);
  const [trouble, setTrouble] = useState('');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    setTrouble('');
    fetch(address, { signal: control.signal })
      .then((response) => {
        if (!response.ok) throw new Error(`status ${response.status}`);
        return response.json() as Promise<PairedRatio[]>;
      })
      .then(setPairs)
      .catch(() => {
        if (!control.signal.aborted)
          setTrouble('The rows of the literature could not be fetched. Check the connection.');
      });
    return () => control.abort();
  }, [address, attempt]);
  return { pairs, trouble, retry: () => setAttempt(attempt + 1) };
}
