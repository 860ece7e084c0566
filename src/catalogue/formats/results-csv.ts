import { type Catalogue, type Row } from '../catalogue.ts';
import { findInterval } from '../quantity.ts';
import { type LongItem, type PublishedColumn, longColumns, wideColumns } from './result-columns.ts';
import { escapeCsv } from './to-csv.ts';

function writeCsv<T>(columns: readonly PublishedColumn<T>[], items: readonly T[]): string {
  const cell = (value: string | number | null) => (value === null ? '' : escapeCsv(String(value)));
  const lines = items.map((item) => columns.map(({ read }) => cell(read(item))));
  return [columns.map(({ name }) => name), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** Every row of the catalogue as CSV, one line a row, formulas disarmed. */
export function toWideCsv(catalogue: Catalogue): string {
  return writeCsv(wideColumns(catalogue), [...catalogue.rows.values()]);
}

/** Every figure of a row: measures, claims, and measures without an entry. */
export function listFigures(row: Row, catalogue: Catalogue): LongItem[] {
  const marked = (name: string) => row.unquoted.includes(name);
  const nothing = {
    value: null,
    unit: null,
    qualifier: null,
    spread: null,
    low: null,
    high: null,
    protocol: null,
  };
  const measures = Object.entries(row.measures).map(([name, quantity]): LongItem => {
    const [low, high] = findInterval(quantity) ?? [null, null];
    const unit = quantity.unit ?? catalogue.metrics.get(name)?.unit ?? null;
    const { printed, value = null, qualifier = null, spread = null } = quantity;
    const protocol = row.protocols[name] ?? null;
    const read = { value, unit, qualifier, spread, low, high, protocol };
    return { row, kind: 'measure', name, printed, ...read, unquoted: marked(name) };
  });
  const claims = Object.entries(row.claimed).map(([name, claim]): LongItem => {
    const [low, high] = claim.interval ?? [null, null];
    const { printed, value = null, qualifier = null } = claim;
    const read = { ...nothing, value, unit: 'ratio', qualifier, low, high };
    return { row, kind: 'claim', name, printed, ...read, unquoted: marked(`claimed.${name}`) };
  });
  const others = Object.entries(row.other).map(([name, printed]): LongItem => ({
    row,
    kind: 'other',
    name,
    printed,
    ...nothing,
    unquoted: marked(`other.${name}`),
  }));
  return [...measures, ...claims, ...others];
}

/** Every figure of the catalogue as CSV, one line a figure, so that rare measures are not lost. */
export function toLongCsv(catalogue: Catalogue): string {
  const items = [...catalogue.rows.values()].flatMap((row) => listFigures(row, catalogue));
  return writeCsv(longColumns, items);
}
