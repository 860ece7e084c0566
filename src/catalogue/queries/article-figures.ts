import { type Catalogue, type Row } from '../catalogue.ts';
import { evidenceLabels } from '../evidence-labels.ts';
import { findNearestId } from '../nearest-id.ts';
import { formatRatio } from './comparison-columns.ts';
import { computeRatio } from './compression-ratio.ts';

/** A figure as an article prints it, with the place where it was read. */
export interface ArticleFigure {
  readonly text: string;
  /** Path of the row on the page of the work that reports it. */
  readonly path: string;
  /** What a reader should know before trusting it: method, metric, network, grade of the evidence. */
  readonly title: string;
}

type RowsOnly = Pick<Catalogue, 'rows'>;
type Known = Pick<Catalogue, 'rows' | 'metrics' | 'tables'>;

/**
 * The row with an id.
 * @param tag how the article asked for it, for the message
 * @throws Error that names the nearest id when there is none
 */
export function findArticleRow(catalogue: RowsOnly, id: string, tag: string): Row {
  const row = catalogue.rows.get(id);
  if (row !== undefined) return row;
  const nearest = findNearestId(id, catalogue.rows.keys());
  const hint = nearest === null ? '' : ` Did you mean "${nearest}"?`;
  throw new Error(`${tag}: no row of data/results has this id.${hint} Correct the id, or add the row.`);
}

/** The path of a row on the page of the work that reports it. */
export function pathOfRow(row: Row): string {
  return `/papers/${row.reportedIn}/#${row.id}`;
}

function describe(catalogue: Known, row: Row, what: string): string {
  const evidence = catalogue.tables.get(row.table)?.source.evidence;
  const grade = evidence === undefined ? '' : `; evidence: ${evidenceLabels[evidence].label}`;
  const again = row.unquoted.includes(what) ? '; to be read again' : '';
  const label = catalogue.metrics.get(what)?.label ?? what;
  return `${label} of ${row.method}${grade}${again}. Leads to the place where it was read.`;
}

function pick(
  row: Row,
  from: Readonly<Record<string, string | undefined>>,
  what: string,
  tag: string,
): string {
  const text = from[what];
  if (text !== undefined) return text;
  const names = Object.keys(from).sort();
  const known = names.length === 0 ? 'The row has none.' : `The row has: ${names.join(', ')}.`;
  throw new Error(`${tag}: the row ${row.id} does not print "${what}". ${known}`);
}

/**
 * A printed cell: of a metric, or of a further measure by its name.
 * @throws Error when the row is unknown or does not print it
 */
export function readFigure(catalogue: Known, id: string, measure: string): ArticleFigure {
  const tag = `<Figure row="${id}" measure="${measure}" />`;
  const row = findArticleRow(catalogue, id, tag);
  const printed = Object.entries(row.measures).map(
    ([metric, quantity]) => [metric, quantity.printed] as const,
  );
  const text = pick(row, { ...row.other, ...Object.fromEntries(printed) }, measure, tag);
  return { text, path: pathOfRow(row), title: describe(catalogue, row, measure) };
}

/**
 * A ratio that the source claims, as it prints it.
 * @throws Error when the row is unknown or claims no such ratio
 */
export function readClaim(catalogue: Known, id: string, of: string): ArticleFigure {
  const tag = `<Claim row="${id}" of="${of}" />`;
  const row = findArticleRow(catalogue, id, tag);
  const claims = Object.entries(row.claimed).map(([name, claim]) => [name, claim.printed] as const);
  const text = pick(row, Object.fromEntries(claims), of, tag);
  return { text, path: pathOfRow(row), title: `Claimed, not computed. ${describe(catalogue, row, of)}` };
}

function baselineOf(catalogue: RowsOnly, row: Row, tag: string): Row {
  if (row.baseline === null)
    throw new Error(`${tag}: ${row.id} names no row to compare it with, so there is no ratio. Use <Figure>.`);
  return findArticleRow(catalogue, row.baseline, tag);
}

/** "smaller" for bytes and parameters, "fewer MACs" for operations, "faster" for speed. */
function wordFor(catalogue: Known, measure: string): string {
  const metric = catalogue.metrics.get(measure);
  if (metric?.role === 'speed') return 'faster';
  return metric?.unit === 'operations' ? `fewer ${metric.label}` : 'smaller';
}

/**
 * The ratio of a row to the row it is compared with, computed: "21.3× fewer MACs".
 * @throws Error when the row is unpaired, or one of the two figures is missing or no number
 */
export function readRatio(catalogue: Known, id: string, measure: string): ArticleFigure {
  const tag = `<Ratio row="${id}" measure="${measure}" />`;
  const row = findArticleRow(catalogue, id, tag);
  const base = baselineOf(catalogue, row, tag);
  const higher = catalogue.metrics.get(measure)?.better === 'higher';
  const [above, below] = higher
    ? [row.measures[measure], base.measures[measure]]
    : [base.measures[measure], row.measures[measure]];
  const ratio = above && below ? computeRatio(above, below) : null;
  if (ratio === null)
    throw new Error(
      `${tag}: the figures of ${row.id} and ${base.id} give no ratio. Use <Figure> or <Claim>.`,
    );
  const title = `${above?.printed} / ${below?.printed}. ${describe(catalogue, row, measure)}`;
  return { text: `${formatRatio(ratio.value)} ${wordFor(catalogue, measure)}`, path: pathOfRow(row), title };
}

/** A label inside a sentence: "Model size" in small letters, an abbreviation such as FID or mIoU as it is. */
export const inSentence = (label: string) =>
  /^[A-Z][a-z]+\b/.test(label) && !/[A-Z]/.test(label.slice(1)) ? label.toLowerCase() : label;

/**
 * A metric before and after, as printed.
 * @throws Error when the row is unpaired or one of the two does not print the metric
 */
export function readChange(
  catalogue: Known,
  id: string,
  measure: string,
): { label: string; before: ArticleFigure; after: ArticleFigure } {
  const tag = `<Change row="${id}" measure="${measure}" />`;
  const base = baselineOf(catalogue, findArticleRow(catalogue, id, tag), tag);
  return {
    label: inSentence(catalogue.metrics.get(measure)?.label ?? measure),
    before: readFigure(catalogue, base.id, measure),
    after: readFigure(catalogue, id, measure),
  };
}
