import type { Metric, Row, Table } from '../catalogue/catalogue.ts';
import { catalogue } from './catalogue.ts';

/** A table's rows in printed order. */
export function rowsOf(table: Table): Row[] {
  return table.rows.map((id) => catalogue.rows.get(id)).filter((row) => row !== undefined);
}

/** The metrics that at least one row reports, in the order of the vocabulary. */
export function metricColumns(rows: readonly Row[]): Metric[] {
  return [...catalogue.metrics.values()].filter(({ id }) =>
    rows.some((row) => row.measures[id] !== undefined),
  );
}

/** Names of the further measures and claimed ratios that at least one row has, in order of first use. */
export function extraColumns(rows: readonly Row[]): { other: string[]; claimed: string[] } {
  return {
    other: [...new Set(rows.flatMap((row) => Object.keys(row.other)))],
    claimed: [...new Set(rows.flatMap((row) => Object.keys(row.claimed)))],
  };
}

/** "Pix2pix (ResNet generator)" beside "Pix2Pix on Cityscapes" adds the generator only. */
function nameVariant(network: string | null, subject: string): string | null {
  const [, name, variant] = /^([^(]+) \((.+)\)$/.exec(network ?? '') ?? [];
  if (name === undefined || variant === undefined) return network;
  return subject.toLowerCase().startsWith(name.toLowerCase()) ? variant : network;
}

const abbreviations: Readonly<Record<string, string>> = {
  mos: 'MOS',
  map: 'mAP',
  pesq: 'PESQ',
  rmse: 'RMSE',
  tLP100: 'tLP100',
  tOF: 'tOF',
  uciqe: 'UCIQE',
  uiqm: 'UIQM',
};

/** The name of a further measure in words: `trainingTime` is "Training time", `fidMean` is "FID mean". */
export function sayMeasure(name: string): string {
  const known = abbreviations[name];
  if (known !== undefined) return known;
  const [first = '', ...rest] = name.split(/(?<=[a-z0-9])(?=[A-Z])/);
  const metric = catalogue.metrics.get(first)?.label;
  const head = metric ?? first.charAt(0).toUpperCase() + first.slice(1);
  return [head, ...rest.map((word) => (/^[A-Z]{2}/.test(word) ? word : word.toLowerCase()))].join(' ');
}

/** What a table is about, in words: benchmark or network and data, with what sets it apart. */
export function describeTable(table: Table): string {
  const benchmark = table.benchmark === null ? undefined : catalogue.benchmarks.get(table.benchmark);
  const label = (map: ReadonlyMap<string, { label: string }>, id: string | null) =>
    id === null ? undefined : map.get(id)?.label;
  const subject =
    benchmark?.label ??
    [label(catalogue.gans, table.gan), label(catalogue.datasets, table.dataset)].filter(Boolean).join(', ');
  const apart = [
    table.resolution !== null && benchmark === undefined ? `${table.resolution} px` : undefined,
    table.scale !== null && benchmark === undefined ? table.scale : undefined,
    nameVariant(table.network, subject),
    table.trainingVariant,
    table.data,
  ].filter(Boolean);
  return apart.length > 0 ? `${subject} (${apart.join('; ')})` : subject;
}
