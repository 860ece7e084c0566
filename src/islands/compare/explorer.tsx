import { useEffect, useMemo, useState } from 'preact/hooks';
import { count } from '../../catalogue/count.ts';
import { indexRows, listColumns } from '../../catalogue/queries/comparison-columns.ts';
import { queryComparison } from '../../catalogue/queries/comparison-rows.ts';
import { type ComparisonView, defaultView, formatView } from '../../catalogue/queries/comparison-view.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import AxisControls from './axis-controls.tsx';
import ChartSection from './chart-section.tsx';
import ColumnChooser from './column-chooser.tsx';
import ComparisonTable from './comparison-table.tsx';
import FilterControls from './filter-controls.tsx';
import MethodPicker from './method-picker.tsx';
import type { PageFacts } from './page-facts.ts';
import SideBySide from './side-by-side.tsx';
import SourceList from './source-list.tsx';
import TakeHome from './take-home.tsx';
import { useView } from './use-view.ts';
import ViewNotices from './view-notices.tsx';

/** What of the explorer is shown: all, or one part of it on an embed page. */
export type ExplorerPart = 'all' | 'chart' | 'table';

interface Props {
  comparison: Comparison;
  facts: PageFacts;
  part?: ExplorerPart;
  /** Whether works and benchmarks can be picked by name. */
  pick?: boolean;
}

const pageOfRows = 50;
const noneIgnored: readonly string[] = [];

/** All rows at build, with scripts off and in print; a page of rows at a time once the page is alive. */
function useRowLimit(view: unknown, first: number) {
  const [limit, setLimit] = useState(first);
  const reset = () => setLimit(pageOfRows);
  useEffect(reset, [view]);
  useEffect(() => {
    const all = () => setLimit(Infinity);
    addEventListener('beforeprint', all);
    addEventListener('afterprint', reset);
    return () => {
      removeEventListener('beforeprint', all);
      removeEventListener('afterprint', reset);
    };
  }, []);
  return [limit, setLimit] as const;
}

/** What the rows of a view depend on, as one text: all but how they are shown. */
function queryKey(comparison: Comparison, view: ComparisonView): string {
  const { xScale, yScale, columns, pinned } = defaultView(comparison);
  return formatView({ ...view, xScale, yScale, columns, pinned }, comparison);
}

/** Brings a row of the table to sight and to the keyboard, after it was drawn. */
function goToRow(id: string) {
  requestAnimationFrame(() => document.getElementById(id)?.querySelector<HTMLElement>('th')?.focus());
}

/** Chart, table, filters, exports and citation of one selection of rows; its whole state stands in the address. */
export default function Explorer({ comparison, facts, part = 'all', pick = false }: Props) {
  const { view, dropped, change } = useView(comparison, noneIgnored);
  const [limit, setLimit] = useRowLimit(view, pick ? pageOfRows : Infinity);
  const columns = useMemo(() => listColumns(comparison), [comparison]);
  const byId = useMemo(() => indexRows(comparison), [comparison]);
  const result = useMemo(() => queryComparison(comparison, view), [comparison, queryKey(comparison, view)]);
  const shown = useMemo(
    () => columns.filter(({ id }) => view.columns.includes(id)),
    [columns, view.columns.join(' ')],
  );
  const table = { columns: shown, view, comparison, byId, base: facts.base, change };
  const choose = (id: string) => {
    setLimit(Infinity);
    goToRow(id);
  };
  const tally = `${result.rows.length} of ${count(comparison.rows.length, 'row')}, methods and tables of ${count(result.works.length, 'work')}`;
  return (
    <div class="explorer" data-part={part}>
      <ViewNotices view={view} dropped={dropped} facts={facts} change={change} />
      {pick && <MethodPicker comparison={comparison} view={view} change={change} />}
      {part !== 'table' && (
        <section class="chart-section" aria-labelledby="chart-title">
          <h2 id="chart-title">Cost against quality</h2>
          <AxisControls view={view} comparison={comparison} change={change} />
          <ChartSection
            result={result}
            view={view}
            comparison={comparison}
            title={facts.title}
            onChoose={choose}
          />
        </section>
      )}
      {part !== 'chart' && (
        <section aria-labelledby="table-title">
          <h2 id="table-title">All reported rows</h2>
          {part === 'all' && (
            <div class="table-controls no-print">
              <FilterControls view={view} comparison={comparison} change={change} />
              <ColumnChooser all={columns} view={view} change={change} />
            </div>
          )}
          <p class="row-count">
            <strong role="status">{tally}</strong>
            {result.rows.length > result.matched &&
              ` (${result.rows.length - result.matched} as references of others)`}
            {result.aggregatorsLeftOut > 0 &&
              `; ${result.aggregatorsLeftOut} of aggregators left out, since they name no origin`}
          </p>
          <SideBySide {...table} />
          {result.rows.length === 0 && (
            <p class="notice">No row has all of these together. Take one filter away.</p>
          )}
          {result.rows.length > 0 && (
            <ComparisonTable {...table} title={facts.title} groups={result.groups} limit={limit} />
          )}
          {result.rows.length > limit && (
            <p class="actions">
              <button type="button" onClick={() => setLimit(limit + pageOfRows)}>
                Show {Math.min(pageOfRows, result.rows.length - limit)} more
              </button>
              <button type="button" onClick={() => setLimit(Infinity)}>
                Show all {result.rows.length}
              </button>
            </p>
          )}
          <SourceList rows={result.rows} comparison={comparison} base={facts.base} />
        </section>
      )}
      {part === 'all' && <TakeHome comparison={comparison} view={view} result={result} facts={facts} />}
    </div>
  );
}
