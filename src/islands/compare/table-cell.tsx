import type { Cell, Column } from '../../catalogue/queries/comparison-columns.ts';
import type { ComparedRow, Comparison } from '../../catalogue/queries/comparison.ts';
import { familyMark } from '../../charts/index.ts';

interface Props {
  row: ComparedRow;
  column: Column;
  cell: Cell;
  comparison: Comparison;
  base: string;
}

const digits = (value: number) => Number(value.toPrecision(5));

const claimWords = {
  agrees: 'agrees',
  outside: 'outside what the digits allow',
  'not-checkable': 'cannot be checked',
};

function Claim({ cell }: { cell: Cell }) {
  if (cell.claim === undefined) return null;
  const { printed, verdict } = cell.claim;
  return (
    <span class="claim" data-verdict={verdict}>
      claimed {printed}: {claimWords[verdict]}
    </span>
  );
}

function Techniques({ row, comparison, base }: Pick<Props, 'row' | 'comparison' | 'base'>) {
  return (
    <ul class="chips">
      {row.techniques?.map((id) => {
        const family = comparison.techniques[id]?.family ?? null;
        return (
          <li key={id}>
            <a class="chip" data-family={family ?? ''} href={`${base}techniques/${id}/`}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d={familyMark(family).path} />
              </svg>
              {comparison.techniques[id]?.label ?? id}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** One cell: a figure that leads to where it was read, or the reason why there is none. */
export default function TableCell({ row, column, cell, comparison, base }: Props) {
  if (column.id === 'techniques' && row.techniques !== null && row.role !== 'baseline') {
    return <Techniques row={row} comparison={comparison} base={base} />;
  }
  const paper =
    column.id === 'paper'
      ? row.paper
      : column.id === 'reportedIn'
        ? comparison.tables[row.table]?.reportedIn
        : null;
  if (paper !== null && paper !== undefined) return <a href={`${base}papers/${paper}/`}>{cell.text}</a>;
  if (cell.state !== 'reported') {
    return (
      <>
        <span class="state" data-state={cell.state}>
          {cell.text}
        </span>
        <Claim cell={cell} />
      </>
    );
  }
  if (column.kind === 'text') return <>{cell.text}</>;
  const interval = cell.ratio?.interval;
  const range = interval
    ? `printed digits allow ${digits(interval[0])} to ${digits(interval[1])}`
    : undefined;
  const reread = column.kind === 'measure' && row.unquoted.includes(column.metric ?? '');
  return (
    <>
      <a class="figure-value" href={`#source-${row.table}`} title={range}>
        {cell.text}
      </a>
      {reread && (
        <span class="state" title="Read at the source, not in the quoted cells: to be read again">
          {' '}
          *
        </span>
      )}
      <Claim cell={cell} />
    </>
  );
}
