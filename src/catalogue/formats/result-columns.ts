import { type Catalogue, type Metric, type Row } from '../catalogue.ts';

/** A field of a published table: its Data Package description and how it is read from an item. */
export interface PublishedColumn<T> {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer';
  readonly description: string;
  /** Unit of the values, where they have one. */
  readonly unit?: string;
  /** The value; null is written as an empty cell. */
  readonly read: (item: T) => string | number | null;
}

const list = (ids: readonly string[] | null) => (ids === null ? null : ids.join(' '));

const settingColumns: readonly PublishedColumn<Row>[] = [
  { name: 'row', type: 'string', description: 'Id of the row, never used again.', read: (row) => row.id },
  { name: 'table', type: 'string', description: 'Id of the reported table.', read: (row) => row.table },
  {
    name: 'reported_in',
    type: 'string',
    description: 'Id of the work whose file holds the table.',
    read: (row) => row.reportedIn,
  },
  { name: 'method', type: 'string', description: 'Name of the row as printed.', read: (row) => row.method },
  {
    name: 'work',
    type: 'string',
    description: 'Id of the work whose method this is.',
    read: (row) => row.paper,
  },
  {
    name: 'year',
    type: 'integer',
    description: 'Year of that work, else of the reporting one.',
    read: (row) => row.year,
  },
  {
    name: 'role',
    type: 'string',
    description: 'baseline, compressed, searched, efficient or other.',
    read: (row) => row.role,
  },
  {
    name: 'techniques',
    type: 'string',
    description: 'Ids, separated by spaces; empty when not assigned.',
    read: (row) => list(row.techniques),
  },
  { name: 'benchmark', type: 'string', description: 'Id of the benchmark.', read: (row) => row.benchmark },
  { name: 'gan', type: 'string', description: 'Id of the network.', read: (row) => row.gan },
  { name: 'task', type: 'string', description: 'Id of the task.', read: (row) => row.task },
  { name: 'dataset', type: 'string', description: 'Id of the data set.', read: (row) => row.dataset },
  {
    name: 'resolution_px',
    type: 'integer',
    unit: 'px',
    description: 'Side of the pictures.',
    read: (row) => row.resolution,
  },
  { name: 'network', type: 'string', description: 'Variant of the network.', read: (row) => row.network },
  { name: 'scale', type: 'string', description: 'Factor of super-resolution.', read: (row) => row.scale },
  {
    name: 'training_variant',
    type: 'string',
    description: 'Setting of the training that keeps tables apart.',
    read: (row) => row.trainingVariant,
  },
  {
    name: 'device',
    type: 'string',
    description: 'Device on which speed or energy was measured.',
    read: (row) => row.device,
  },
  {
    name: 'baseline_row',
    type: 'string',
    description: 'Row of the same table that it is compared with.',
    read: (row) => row.baseline,
  },
  {
    name: 'restates_row',
    type: 'string',
    description: 'Row whose figure it repeats.',
    read: (row) => row.restates,
  },
];

const sourceColumns: readonly PublishedColumn<Row>[] = [
  { name: 'evidence', type: 'string', description: 'Grade of evidence.', read: (row) => row.source.evidence },
  {
    name: 'extent',
    type: 'string',
    description: 'whole or part of the table was read.',
    read: (row) => row.source.extent,
  },
  { name: 'url', type: 'string', description: 'Where it was read.', read: (row) => row.source.url ?? null },
  { name: 'locator', type: 'string', description: 'Where on that page.', read: (row) => row.source.locator },
  {
    name: 'read_on',
    type: 'string',
    description: 'Day on which it was read, YYYY-MM-DD.',
    read: (row) => row.source.readOn,
  },
];

const printedColumn: PublishedColumn<Row> = {
  name: 'printed',
  type: 'string',
  description: 'The cells as the source prints them.',
  read: (row) => row.printed,
};

/** Snake case of a metric id: weightBits becomes weight_bits. */
export const snakeCase = (id: string) => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Units whose figures keep the printed unit, so that it needs a column of its own. */
const printedUnits = new Set(['bytes', 'time']);

/** Ending of a column that says the unit of its values; none for scores, distances and the like. */
const endings: Readonly<Record<string, string>> = {
  count: '_count',
  operations: '_operations',
  bits: '_bits',
  share: '_share',
  percent: '_percent',
  decibel: '_db',
  'per-second': '_per_second',
};

function metricColumns(metric: Metric): PublishedColumn<Row>[] {
  const name = snakeCase(metric.id).replace(/_bits$/, '');
  const cell = (row: Row) => row.measures[metric.id];
  const columns: PublishedColumn<Row>[] = [
    {
      name: `${snakeCase(metric.id)}_printed`,
      type: 'string',
      description: `${metric.label} as printed.`,
      read: (row) => cell(row)?.printed ?? null,
    },
  ];
  if (metric.unit === 'text') return columns;
  columns.push({
    name: `${name}${endings[metric.unit] ?? '_value'}`,
    type: 'number',
    description: `${metric.label}: ${metric.definition}`,
    ...(endings[metric.unit] === undefined ? {} : { unit: metric.unit }),
    read: (row) => cell(row)?.value ?? null,
  });
  if (printedUnits.has(metric.unit)) {
    columns.push({
      name: `${name}_unit`,
      type: 'string',
      description: `Unit of ${metric.label} as printed; a printed MB is often 1,048,576 bytes.`,
      read: (row) => cell(row)?.unit ?? null,
    });
  }
  return columns;
}

/** Columns of one line a row: setting, every metric as printed and as a number, source. */
export function wideColumns(catalogue: Catalogue): readonly PublishedColumn<Row>[] {
  const metrics = [...catalogue.metrics.values()].flatMap(metricColumns);
  return [...settingColumns, ...metrics, printedColumn, ...sourceColumns];
}

/** One figure of a row. */
export interface LongItem {
  readonly row: Row;
  readonly kind: 'measure' | 'claim' | 'other';
  readonly name: string;
  readonly printed: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly spread: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly protocol: string | null;
  readonly unquoted: boolean;
}

const onItem = ({ read, ...column }: PublishedColumn<Row>): PublishedColumn<LongItem> => ({
  ...column,
  read: ({ row }) => read(row),
});

/** Columns of one line a figure, rare measures and claims included. */
export const longColumns: readonly PublishedColumn<LongItem>[] = [
  ...settingColumns.map(onItem),
  {
    name: 'kind',
    type: 'string',
    description: 'measure, claim (a ratio the source states) or other (a measure without an entry).',
    read: (item) => item.kind,
  },
  {
    name: 'name',
    type: 'string',
    description: 'Id of the metric, or name of the claim or measure.',
    read: (item) => item.name,
  },
  {
    name: 'printed_value',
    type: 'string',
    description: 'The cell as printed.',
    read: (item) => item.printed,
  },
  {
    name: 'value',
    type: 'number',
    description:
      'The figure: counts and operations in ones, shares from 0 to 1, claims as uncompressed over compressed.',
    read: (item) => item.value,
  },
  { name: 'unit', type: 'string', description: 'Unit of value.', read: (item) => item.unit },
  {
    name: 'qualifier',
    type: 'string',
    description: 'at most, at least or about.',
    read: (item) => item.qualifier,
  },
  {
    name: 'spread',
    type: 'number',
    description: 'Deviation printed after the figure.',
    read: (item) => item.spread,
  },
  {
    name: 'low',
    type: 'number',
    description: 'Least value that rounds to what is printed.',
    read: (item) => item.low,
  },
  {
    name: 'high',
    type: 'number',
    description: 'Largest value that rounds to what is printed.',
    read: (item) => item.high,
  },
  {
    name: 'protocol',
    type: 'string',
    description: 'Id of the protocol; empty when unknown.',
    read: (item) => item.protocol,
  },
  {
    name: 'quoted',
    type: 'string',
    description: '"no" where the figure does not stand in the quotation and must be read again.',
    read: (item) => (item.unquoted ? 'no' : 'yes'),
  },
  ...sourceColumns.map(onItem),
];
