import { z } from 'zod';
import { cell, day, entryId, metricId, pixels, rowId, text } from './scalars.ts';
import { tableSource } from './source.ts';

/** What a row is in its table. */
export const rowRoles = ['baseline', 'compressed', 'searched', 'efficient', 'other'] as const;

/** One of the roles. */
export type RowRole = (typeof rowRoles)[number];

const rowFields = {
  id: rowId.describe('Id of the row, never used again: pins, permalinks and citations stand on it.'),
  method: text.describe('Name of the row as printed.'),
  paper: entryId
    .optional()
    .describe('The work whose method this is; left out where it is not in the catalogue.'),
  role: z
    .enum(rowRoles)
    .describe('baseline, compressed, searched (found by search), efficient (small by design), other.'),
  techniques: z
    .array(entryId)
    .optional()
    .describe(
      'Techniques of this very row. Left out: taken from a paper with a single technique, else not assigned.',
    ),
  pairedBaseline: text
    .optional()
    .describe('`method` (or `id`) of the row of the same table that this one is compared with.'),
  restates: rowId
    .optional()
    .describe('The row whose figure this one repeats, so that a measurement counts once.'),
  device: text.optional().describe('Device on which speed or energy was measured.'),
  network: text.optional().describe('Variant of the network, where it differs from that of the table.'),
  claimed: z.record(metricId, cell).optional().describe('Ratios as the source itself claims them.'),
  other: z.record(metricId, cell).optional().describe('Measures without an entry in metrics.yaml.'),
  unquoted: z
    .array(text)
    .optional()
    .describe('Fields that were read at the source but do not stand in `printed`: to be re-read.'),
  notApplicable: z.array(metricId).optional().describe('Metrics that make no sense for this row.'),
  note: text.optional().describe('What a reader of this row must know.'),
  printed: cell.describe('The cells as the source prints them: figures and labels only.'),
};

/** The names that a row uses for itself; every other field of it is a metric. */
export const rowFieldNames: readonly string[] = Object.keys(rowFields);

/** One row. Every further field is the id of a metric, its value the printed cell. */
export const rowEntry = z.object(rowFields).catchall(cell);

/** One reported table. */
export const tableEntry = z.strictObject({
  id: entryId.describe('Id of the table.'),
  kind: z
    .enum(['quality', 'ratio-claims', 'latency', 'hardware'])
    .describe('quality (cost and quality of models), ratio-claims (only ratios or bits), latency, hardware.'),
  source: tableSource.describe('Where it was read.'),
  benchmark: entryId
    .optional()
    .describe('Benchmark it belongs to. GAN, task and data set are taken from there.'),
  noBenchmark: text.optional().describe('Why it belongs to none.'),
  gan: entryId.optional().describe('Network, for a table outside benchmarks.'),
  task: entryId.optional().describe('Task, for a table outside benchmarks.'),
  dataset: entryId.optional().describe('Data set, for a table outside benchmarks.'),
  resolution: pixels.optional().describe('Picture side in pixels, for a table outside benchmarks.'),
  network: text.optional().describe('Variant of the network: "ResNet generator", "U-Net".'),
  scale: z
    .string()
    .regex(/^x\d+$/, 'must be x2, x3, x4 ...')
    .optional()
    .describe('Factor of super-resolution, for a table outside benchmarks.'),
  trainingVariant: text.optional().describe('A setting of the training that keeps tables apart.'),
  data: text.optional().describe('Data as the source names them, where the ids say less.'),
  protocols: z
    .record(metricId, entryId)
    .optional()
    .describe('Protocol of each metric; a metric that is left out, or `unknown`, joins nothing.'),
  inferred: z
    .array(z.enum(['gan', 'task', 'dataset', 'resolution', 'network', 'scale']))
    .optional()
    .describe('Fields that the source does not state and that were taken from its context.'),
  note: text.optional().describe('What a reader of this table must know.'),
  added: day.describe('Day on which the table came into the atlas.'),
  rows: z
    .array(rowEntry)
    .min(1, 'a table needs at least one row')
    .describe('Its rows, in the printed order.'),
});

/** The tables that one source reports: `data/results/<paper id>.yaml`. */
export const resultsFile = z.array(tableEntry).min(1, 'at least one table is needed');

/** A row as the schema yields it. */
export type RowEntry = z.output<typeof rowEntry>;
/** A table as the schema yields it. */
export type TableEntry = z.output<typeof tableEntry>;
