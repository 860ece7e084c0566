import { type Column, listColumns } from './comparison-columns.ts';
import type { Comparison } from './comparison.ts';

/** How an axis is drawn. */
export type AxisScale = 'linear' | 'log';

/** A closed range; null leaves that side open. */
export type OpenRange = readonly [low: number | null, high: number | null];

/** Everything a reader can choose of a comparison. It lives in the query string and nowhere else. */
export interface ComparisonView {
  /** Metric of the cost axis. */
  readonly x: string;
  /** Metric of the quality axis. */
  readonly y: string;
  readonly xScale: AxisScale;
  readonly yScale: AxisScale;
  readonly benchmarks: readonly string[];
  readonly papers: readonly string[];
  readonly techniques: readonly string[];
  readonly evidence: readonly string[];
  readonly years: OpenRange;
  /** Ranges of params, macs, size and weightBits, in the unit of the figures. */
  readonly ranges: Readonly<Record<string, OpenRange>>;
  readonly withCode: boolean;
  readonly pairedOnly: boolean;
  readonly withAggregators: boolean;
  /** The reader put the like-for-like guard aside. */
  readonly mixed: boolean;
  /** Column ids, in the order shown. */
  readonly columns: readonly string[];
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly pinned: readonly string[];
  /** Version of the data that a permalink was made from. */
  readonly version: string | null;
}

/** Metrics that can be limited by a range. */
export const rangeMetrics = ['params', 'macs', 'flops', 'size', 'weightBits'] as const;

/** Longest query string that is read at all. */
export const longestQuery = 6000;

const preferredX = ['macs', 'flops', 'params', 'size', 'weightBits', 'generatorDensity'];
const preferredY = ['fid', 'psnr', 'miou', 'is'];

/** Metrics for an axis: those with a number in at least one row, better directions only. */
export function listAxisMetrics(comparison: Comparison, axis: 'x' | 'y'): string[] {
  return Object.entries(comparison.metrics)
    .filter(
      ([, { role, better }]) =>
        (role === 'quality') === (axis === 'y') && role !== 'setting' && better !== 'as-printed',
    )
    .map(([id]) => id)
    .filter((id) => comparison.rows.some((row) => row.measures[id]?.value !== undefined));
}

/** The pair of axes that most works report, then most rows; a familiar pair before an unfamiliar one. */
function chooseAxes(comparison: Comparison): { x: string; y: string } {
  const rank = (list: readonly string[], id: string) => (list.includes(id) ? list.indexOf(id) : list.length);
  const has = (id: string) => comparison.rows.map((row) => row.measures[id]?.value !== undefined);
  const works = comparison.rows.map((row) => comparison.tables[row.table]?.reportedIn ?? '');
  let best = { x: 'params', y: 'fid', score: -1 };
  for (const x of listAxisMetrics(comparison, 'x')) {
    const withX = has(x);
    for (const y of listAxisMetrics(comparison, 'y')) {
      const both = has(y).flatMap((value, index) => (value && withX[index] ? [works[index]] : []));
      const score =
        new Set(both).size * 1e6 + both.length * 100 - rank(preferredX, x) - rank(preferredY, y) * 2;
      if (both.length > 0 && score > best.score) best = { x, y, score };
    }
  }
  return { x: best.x, y: best.y };
}

function chooseColumns(
  columns: readonly Column[],
  axes: { x: string; y: string },
  comparison: Comparison,
): string[] {
  const share = (id: string) =>
    comparison.rows.filter((row) => row.measures[id] !== undefined).length / comparison.rows.length;
  const wanted = new Set([
    'method',
    'paper',
    'techniques',
    'evidence',
    axes.x,
    axes.y,
    `${axes.x}Ratio`,
    `${axes.y}Change`,
  ]);
  for (const { id, kind } of columns) if (kind === 'measure' && share(id) >= 0.15) wanted.add(id);
  if (wanted.has('latency') || wanted.has('fps')) wanted.add('device');
  if (Object.keys(comparison.benchmarks).length > 1) wanted.add('benchmark');
  return columns.map(({ id }) => id).filter((id) => wanted.has(id));
}

const defaults = new WeakMap<Comparison, ComparisonView>();

/** The view of a comparison before anything is chosen: the axes that most rows carry, a column for what is often reported. */
export function defaultView(comparison: Comparison): ComparisonView {
  const known = defaults.get(comparison) ?? makeDefaultView(comparison);
  defaults.set(comparison, known);
  return known;
}

function makeDefaultView(comparison: Comparison): ComparisonView {
  const axes = chooseAxes(comparison);
  return {
    ...axes,
    xScale: 'log',
    yScale: 'linear',
    benchmarks: [],
    papers: [],
    techniques: [],
    evidence: [],
    years: [null, null],
    ranges: {},
    withCode: false,
    pairedOnly: false,
    withAggregators: false,
    mixed: false,
    columns: chooseColumns(listColumns(comparison), axes, comparison),
    sort: null,
    pinned: [],
    version: null,
  };
}

const formatRange = ([low, high]: OpenRange) => `${low ?? ''}..${high ?? ''}`;

function parseRange(text: string): OpenRange | null {
  const match = /^(\d+(?:\.\d+)?(?:e\d{1,2})?)?\.\.(\d+(?:\.\d+)?(?:e\d{1,2})?)?$/.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const [low, high] = [match[1], match[2]].map((end) => (end === undefined ? null : Number(end)));
  if (low === undefined || high === undefined || (low !== null && high !== null && low > high)) return null;
  return [low, high];
}

type Changes = { -readonly [K in keyof ComparisonView]?: ComparisonView[K] };
type Reader = (text: string, comparison: Comparison, view: Changes) => boolean;

function listReader(
  field: 'benchmarks' | 'papers' | 'techniques' | 'evidence' | 'columns' | 'pinned',
  known: (comparison: Comparison, id: string) => boolean,
): Reader {
  return (text, comparison, view) => {
    const ids = [...new Set(text.split(',').filter((id) => id !== ''))];
    const kept = ids.filter((id) => known(comparison, id));
    if (kept.length > 0) view[field] = kept;
    return kept.length === ids.length && ids.length > 0;
  };
}

function flagReader(field: 'withCode' | 'pairedOnly' | 'withAggregators' | 'mixed'): Reader {
  return (text, _comparison, view) => {
    if (text === '1') view[field] = true;
    return text === '1';
  };
}

const axisReader =
  (axis: 'x' | 'y'): Reader =>
  (text, comparison, view) => {
    const known = listAxisMetrics(comparison, axis).includes(text);
    if (known) view[axis] = text;
    return known;
  };

const scaleReader =
  (field: 'xScale' | 'yScale'): Reader =>
  (text, _comparison, view) => {
    if (text !== 'linear' && text !== 'log') return false;
    view[field] = text;
    return true;
  };

const rangeReader =
  (metric: string): Reader =>
  (text, _comparison, view) => {
    const range = parseRange(text);
    if (range !== null) view.ranges = { ...view.ranges, [metric]: range };
    return range !== null;
  };

const columnKnown = (comparison: Comparison, id: string) =>
  listColumns(comparison).some((column) => column.id === id);

const readers: Readonly<Record<string, Reader>> = {
  x: axisReader('x'),
  y: axisReader('y'),
  xscale: scaleReader('xScale'),
  yscale: scaleReader('yScale'),
  benchmark: listReader('benchmarks', (comparison, id) => Object.hasOwn(comparison.benchmarks, id)),
  work: listReader('papers', (comparison, id) => Object.hasOwn(comparison.papers, id)),
  technique: listReader('techniques', (comparison, id) => Object.hasOwn(comparison.techniques, id)),
  evidence: listReader('evidence', ({ tables }, id) =>
    Object.values(tables).some(({ source }) => source.evidence === id),
  ),
  years: (text, _comparison, view) => {
    const range = parseRange(text);
    if (range !== null) view.years = range;
    return range !== null;
  },
  ...Object.fromEntries(rangeMetrics.map((metric) => [metric, rangeReader(metric)])),
  code: flagReader('withCode'),
  paired: flagReader('pairedOnly'),
  aggregators: flagReader('withAggregators'),
  mixed: flagReader('mixed'),
  columns: listReader('columns', columnKnown),
  sort: (text, comparison, view) => {
    const column = text.replace(/^-/, '');
    if (!columnKnown(comparison, column)) return false;
    view.sort = { column, descending: text.startsWith('-') };
    return true;
  },
  pin: listReader('pinned', (comparison, id) => comparison.rows.some((row) => row.id === id)),
  data: (text, _comparison, view) => {
    const version = /^[\w.+-]{1,40}$/.test(text);
    if (version) view.version = text;
    return version;
  },
};

/**
 * Reads a query string. Nothing in it is an error: what cannot be read falls back to the default view and is named in `dropped`.
 * @param ignored parameters that belong to the page and not to the view
 */
export function parseView(
  query: string,
  comparison: Comparison,
  ignored: readonly string[] = [],
): { view: ComparisonView; dropped: string[] } {
  const fallback = defaultView(comparison);
  if (query.length > longestQuery) return { view: fallback, dropped: ['an address that is too long'] };
  const changes: Changes = {};
  const dropped: string[] = [];
  for (const [name, text] of new URLSearchParams(query)) {
    if (ignored.includes(name)) continue;
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read === undefined || !read(text, comparison, changes)) dropped.push(name.slice(0, 40));
  }
  if (changes.columns !== undefined && !changes.columns.includes('method'))
    changes.columns = ['method', ...changes.columns];
  return { view: { ...fallback, ...changes }, dropped };
}

/** The query string of a view, without what is as by default; the same view always gives the same text. */
export function formatView(view: ComparisonView, comparison: Comparison): string {
  const fallback = defaultView(comparison);
  const list = (name: string, ids: readonly string[], usual: readonly string[] = []): [string, string][] =>
    ids.join() === usual.join() ? [] : [[name, ids.join(',')]];
  const flag = (name: string, on: boolean): [string, string][] => (on ? [[name, '1']] : []);
  const choice = (name: string, value: string, usual: string): [string, string][] =>
    value === usual ? [] : [[name, value]];
  const range = (name: string, value: OpenRange | undefined): [string, string][] =>
    value === undefined || (value[0] === null && value[1] === null) ? [] : [[name, formatRange(value)]];
  const pairs = [
    ...choice('x', view.x, fallback.x),
    ...choice('y', view.y, fallback.y),
    ...choice('xscale', view.xScale, fallback.xScale),
    ...choice('yscale', view.yScale, fallback.yScale),
    ...list('benchmark', view.benchmarks),
    ...list('work', view.papers),
    ...list('technique', view.techniques),
    ...list('evidence', view.evidence),
    ...range('years', view.years),
    ...rangeMetrics.flatMap((metric) => range(metric, view.ranges[metric])),
    ...flag('code', view.withCode),
    ...flag('paired', view.pairedOnly),
    ...flag('aggregators', view.withAggregators),
    ...flag('mixed', view.mixed),
    ...list('columns', view.columns, fallback.columns),
    ...choice('sort', view.sort === null ? '' : `${view.sort.descending ? '-' : ''}${view.sort.column}`, ''),
    ...list('pin', view.pinned),
    ...(view.version === null ? [] : [['data', view.version] as [string, string]]),
  ];
  return pairs.map(([name, text]) => `${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`).join('&');
}
