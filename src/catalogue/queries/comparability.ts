import type { ComparedRow, ComparedTable, Comparison } from './comparison.ts';

/** Rows of one group may be ranked together by the metrics it was made for. */
export interface ComparabilityGroup {
  readonly key: string;
  /** The protocol group of the quality metric, when it is known. */
  readonly protocol: string | null;
  /** The only table the group covers, when a protocol is unknown: a table is comparable within itself. */
  readonly table: string | null;
}

function settingKey(row: ComparedRow, table: ComparedTable): string {
  const { gan, task, dataset, resolution, scale, trainingVariant } = table;
  return [gan, task, dataset, resolution, scale, row.network, trainingVariant]
    .map((part) => part ?? '')
    .join('|');
}

/** Protocol group of one metric of a row; null where the table states none. */
export function findProtocolGroup(row: ComparedRow, metric: string, comparison: Comparison): string | null {
  const id = comparison.tables[row.table]?.protocols[metric];
  return id === undefined ? null : (comparison.protocols[id]?.group ?? id);
}

/**
 * Finds the group in which a row may be ranked by some metrics: same network, task, data and training variant, the same device for speeds, and for every
 * metric that needs one the same protocol
 * or one joined to it by a source. Where a protocol is not stated the group is the reported table alone, since an unknown protocol joins nothing.
 * @param metrics metric ids, the quality metric first
 * @returns the same object for all rows of a group
 */
export function groupFinder(
  metrics: readonly string[],
  comparison: Comparison,
): (row: ComparedRow) => ComparabilityGroup {
  const needed = metrics.filter((metric) => comparison.metrics[metric]?.needsProtocol !== false);
  const timed = metrics.some((metric) => comparison.metrics[metric]?.role === 'speed');
  const find = (row: ComparedRow, device: string): ComparabilityGroup => {
    const table = comparison.tables[row.table];
    if (table === undefined) return { key: row.table, protocol: null, table: row.table };
    const groups = needed.map((metric) => findProtocolGroup(row, metric, comparison));
    const alone = groups.includes(null) ? row.table : null;
    const parts = [settingKey(row, table), device, ...groups.map((group) => group ?? '?'), alone ?? ''];
    return { key: parts.join('#'), protocol: groups[0] ?? null, table: alone };
  };
  const byKey = new Map<string, ComparabilityGroup>();
  const findOnce = (row: ComparedRow, device: string): ComparabilityGroup => {
    const group = find(row, device);
    const known = byKey.get(group.key) ?? group;
    byKey.set(group.key, known);
    return known;
  };
  // Network and device are all that the rows of a table can differ in.
  const found = new Map<string, Map<string, ComparabilityGroup>>();
  return (row) => {
    const device = timed ? (row.device ?? '') : '';
    const key = timed ? `${row.network ?? ''}#${device}` : (row.network ?? '');
    const ofTable = found.get(row.table) ?? new Map<string, ComparabilityGroup>();
    found.set(row.table, ofTable);
    const group = ofTable.get(key) ?? findOnce(row, device);
    ofTable.set(key, group);
    return group;
  };
}
