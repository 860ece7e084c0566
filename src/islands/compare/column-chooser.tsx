import type { Column } from '../../catalogue/queries/comparison-columns.ts';
import type { ComparisonView } from '../../catalogue/queries/comparison-view.ts';
import type { ChangeView } from './use-view.ts';

interface Props {
  all: readonly Column[];
  view: ComparisonView;
  change: ChangeView;
}

/** Which columns the table and the exports have; the method always stays. */
export default function ColumnChooser({ all, view, change }: Props) {
  const toggle = (id: string) => {
    const next = new Set(view.columns);
    if (!next.delete(id)) next.add(id);
    change({ columns: all.map((column) => column.id).filter((other) => next.has(other)) });
  };
  return (
    <details class="column-chooser js-only">
      <summary>Columns ({view.columns.length})</summary>
      <ul>
        {all.map(({ id, label }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={view.columns.includes(id)}
                disabled={id === 'method'}
                onChange={() => toggle(id)}
              />{' '}
              {label}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
