import { useMemo } from 'preact/hooks';
import { evidenceLabels } from '../../catalogue/evidence-labels.ts';
import { count } from '../../catalogue/count.ts';
import type { ComparedRow, Comparison } from '../../catalogue/queries/comparison.ts';

interface Props {
  rows: readonly ComparedRow[];
  comparison: Comparison;
  base: string;
}

/** A longer list is closed until it is asked for, or a figure leads into it. */
const most = 60;

function SourceEntry({ id, comparison, base }: { id: string; comparison: Comparison; base: string }) {
  const table = comparison.tables[id];
  if (table === undefined) return null;
  const { source, reportedIn, protocols } = table;
  const grade = evidenceLabels[source.evidence];
  const stated = Object.values(protocols).map(
    (protocol) => comparison.protocols[protocol]?.label ?? protocol,
  );
  return (
    <li id={`source-${id}`}>
      <a href={`${base}papers/${reportedIn}/#table-${id}`}>
        {comparison.papers[reportedIn]?.label ?? reportedIn}
      </a>
      , {source.locator}. {grade.meaning} Read on {source.readOn}
      {source.url !== undefined && (
        <>
          {' '}
          at <a href={source.url}>{new URL(source.url).hostname}</a>
        </>
      )}
      {source.commit !== undefined && `, commit ${source.commit.slice(0, 7)}`}
      {source.extent === 'part' ? '; only part of the source was read.' : '.'}{' '}
      {stated.length > 0
        ? `${stated.length === 1 ? 'Protocol' : 'Protocols'}: ${stated.join('; ')}.`
        : 'No protocol stated.'}
    </li>
  );
}

/** Where each reported table was read; every figure of the table leads here. */
export default function SourceList({ rows, comparison, base }: Props) {
  const ids = [...new Set(rows.map(({ table }) => table))];
  // Hundreds of entries, and most changes of a view leave the tables the same.
  const entries = useMemo(
    () => ids.map((id) => <SourceEntry key={id} id={id} comparison={comparison} base={base} />),
    [ids.join(' '), comparison, base],
  );
  return (
    <details class="sources" open={ids.length <= most}>
      <summary>Where the figures were read ({count(ids.length, 'reported table')})</summary>
      <ol class="source-list">{entries}</ol>
    </details>
  );
}
