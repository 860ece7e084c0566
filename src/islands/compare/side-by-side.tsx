import { type Column, type RowsById, readCell } from '../../catalogue/queries/comparison-columns.ts';
import type { ComparisonView } from '../../catalogue/queries/comparison-view.ts';
import { groupFinder } from '../../catalogue/queries/comparability.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import TableCell from './table-cell.tsx';
import type { ChangeView } from './use-view.ts';

interface Props {
  view: ComparisonView;
  columns: readonly Column[];
  comparison: Comparison;
  byId: RowsById;
  base: string;
  change: ChangeView;
}

/** The pinned rows as columns, whatever the filters say. */
export default function SideBySide({ view, columns, comparison, byId, base, change }: Props) {
  const rows = view.pinned.flatMap((id) => byId.get(id) ?? []);
  if (rows.length === 0) return null;
  const keys = new Set(rows.map(groupFinder([view.y, view.x], comparison)).map(({ key }) => key));
  return (
    <section class="side-by-side" aria-labelledby="pinned">
      <h3 id="pinned">Side by side</h3>
      {keys.size > 1 && (
        <p class="notice">
          These rows do not share a protocol: read each column for itself, not as a ranking.
        </p>
      )}
      <div class="table-frame" role="region" aria-label="Pinned rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {rows.map((row) => (
                <th key={row.id} scope="col">
                  {row.method}{' '}
                  <button
                    type="button"
                    class="pin"
                    aria-label={`Take ${row.method} out of the side-by-side view`}
                    onClick={() => change({ pinned: view.pinned.filter((id) => id !== row.id) })}
                  >
                    Unpin
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns
              .filter(({ id }) => id !== 'method')
              .map((column) => (
                <tr key={column.id}>
                  <th scope="row">{column.label}</th>
                  {rows.map((row) => (
                    <td key={row.id}>
                      <TableCell
                        row={row}
                        column={column}
                        cell={readCell(row, column, comparison, byId)}
                        comparison={comparison}
                        base={base}
                      />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
