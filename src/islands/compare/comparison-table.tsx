import { useMemo } from 'preact/hooks';
import { type Column, type RowsById, readCell } from '../../catalogue/queries/comparison-columns.ts';
import type { RowGroup } from '../../catalogue/queries/comparison-rows.ts';
import type { ComparisonView } from '../../catalogue/queries/comparison-view.ts';
import type { ComparedRow, Comparison } from '../../catalogue/queries/comparison.ts';
import { explainGroup, nameGroup } from '../../catalogue/queries/describe-group.ts';
import { useLatest } from '../use-latest.ts';
import TableCell from './table-cell.tsx';
import type { ChangeView } from './use-view.ts';

interface Props {
  title: string;
  groups: readonly RowGroup[];
  columns: readonly Column[];
  view: ComparisonView;
  comparison: Comparison;
  byId: RowsById;
  base: string;
  /** Rows shown; the rest waits for a click. */
  limit: number;
  change: ChangeView;
}

function SortHead({ column, view, change }: { column: Column; view: ComparisonView; change: ChangeView }) {
  const sorted =
    view.sort?.column === column.id ? (view.sort.descending ? 'descending' : 'ascending') : 'none';
  const next =
    sorted === 'none'
      ? { column: column.id, descending: false }
      : sorted === 'ascending'
        ? { column: column.id, descending: true }
        : null;
  return (
    <th scope="col" class={column.kind === 'text' ? undefined : 'number'} aria-sort={sorted}>
      <button type="button" class="sort" onClick={() => change({ sort: next })}>
        {column.label}
        <span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}

function Pin({ row, pinned, onPin }: { row: ComparedRow; pinned: boolean; onPin: (id: string) => void }) {
  return (
    <button
      type="button"
      class="pin js-only"
      aria-pressed={pinned}
      aria-label={`Pin ${row.method} to the side-by-side view`}
      onClick={() => onPin(row.id)}
    >
      {pinned ? 'Pinned' : 'Pin'}
    </button>
  );
}

interface RowProps extends Pick<Props, 'columns' | 'comparison' | 'byId' | 'base'> {
  row: ComparedRow;
  pinned: boolean;
  onPin: (id: string) => void;
}

/** Most rows of a view stay as they were when it changes, and are not drawn anew. */
function TableRow({ row, pinned, onPin, columns, comparison, byId, base }: RowProps) {
  return useMemo(
    () => (
      <tr id={row.id} data-role={row.role}>
        {columns.map((column) => {
          const cell = readCell(row, column, comparison, byId);
          if (column.id === 'method') {
            return (
              <th key="method" scope="row" tabIndex={-1}>
                {cell.text}
                {row.role !== 'baseline' && row.baseline === null && <span class="state"> unpaired</span>}
                {row.restates !== null && <span class="state"> restates another source</span>}
                {row.note !== null && <span class="state row-note">{row.note}</span>}
                <Pin row={row} pinned={pinned} onPin={onPin} />
              </th>
            );
          }
          return (
            <td key={column.id} class={column.kind === 'text' ? undefined : 'number'}>
              <TableCell row={row} column={column} cell={cell} comparison={comparison} base={base} />
            </td>
          );
        })}
      </tr>
    ),
    [row, pinned, onPin, columns, comparison, byId, base],
  );
}

/** Takes the first rows over all groups; groups that come out empty are left out. */
function takeRows(groups: readonly RowGroup[], limit: number): RowGroup[] {
  let left = limit;
  return groups.flatMap((entry) => {
    const rows = entry.rows.slice(0, Math.max(0, left));
    left -= rows.length;
    return rows.length > 0 ? [{ ...entry, rows }] : [];
  });
}

/** The rows of a view, one body a group, so that unlike protocols never share a ranking. */
export default function ComparisonTable({ title, groups, limit, ...shared }: Props) {
  const { columns, view, comparison, byId, base, change } = shared;
  const togglePin = useLatest((id: string) => {
    const { pinned } = view;
    change({ pinned: pinned.includes(id) ? pinned.filter((other) => other !== id) : [...pinned, id] });
  });
  return (
    <div class="table-frame compare-frame" role="region" aria-label={`Table: ${title}`} tabIndex={0}>
      <table class="compare-table">
        <caption class="visually-hidden">
          {title}. Ratios and changes are computed against the reference row of the same reported table.
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead key={column.id} column={column} view={view} change={change} />
            ))}
          </tr>
        </thead>
        {takeRows(groups, limit).map((entry) => (
          <tbody key={entry.group.key}>
            <tr class="group-head">
              <th scope="rowgroup" colSpan={columns.length}>
                <div>
                  <strong>
                    {entry.letter}. {nameGroup(entry, comparison)}
                  </strong>{' '}
                  <span>{explainGroup(entry, view, comparison)}</span>
                </div>
              </th>
            </tr>
            {entry.rows.map((row) => (
              <TableRow
                key={row.id}
                {...{ row, columns, comparison, byId, base }}
                pinned={view.pinned.includes(row.id)}
                onPin={togglePin}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
