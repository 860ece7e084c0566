import type { RowGroup } from './comparison-rows.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { ComparedRow, ComparedTable, Comparison } from './comparison.ts';

const unique = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(
    values.flatMap((value) => (value === null || value === undefined || value === '' ? [] : [value])),
  ),
];

function settingOf(row: ComparedRow, table: ComparedTable, comparison: Comparison): string {
  const several = Object.keys(comparison.benchmarks).length > 1;
  const benchmark = several ? comparison.benchmarks[table.benchmark ?? '']?.label : undefined;
  return unique([benchmark, row.network, table.trainingVariant]).join(', ');
}

/** Labels of the protocols that the rows of a group name for a metric; several where a source says they are the same. */
function protocolLabels(rows: readonly ComparedRow[], metric: string, comparison: Comparison): string | null {
  const ids = unique(rows.map((row) => comparison.tables[row.table]?.protocols[metric]));
  return ids.length === 0 ? null : ids.map((id) => comparison.protocols[id]?.label ?? id).join(' = ');
}

/** Short name of a group for a heading: its setting and the works that report it. */
export function nameGroup(entry: RowGroup, comparison: Comparison): string {
  if (entry.group.key === 'mixed') return 'All rows together';
  const [first] = entry.rows;
  const table = comparison.tables[first?.table ?? ''];
  if (first === undefined || table === undefined) return `Group ${entry.letter}`;
  const reporters = unique(entry.rows.map((row) => comparison.tables[row.table]?.reportedIn));
  const works = reporters.map((id) => comparison.papers[id]?.label ?? id).join('; ');
  const setting = settingOf(first, table, comparison);
  return setting === '' ? works : `${works} (${setting})`;
}

/** "MACs: MACs by thop" says its metric twice. */
const nameProtocol = (metric: string, protocol: string) =>
  protocol.toLowerCase().startsWith(metric.toLowerCase()) ? protocol : `${metric}: ${protocol}`;

/** Plain sentence: why the rows of a group stand together, and why no others stand with them. */
export function explainGroup(entry: RowGroup, view: ComparisonView, comparison: Comparison): string {
  if (entry.group.key === 'mixed') {
    return 'The like-for-like guard is off: these rows were measured under unlike or unknown protocols, so their order says little.';
  }
  const needed = [view.y, view.x].filter((metric) => comparison.metrics[metric]?.needsProtocol !== false);
  const label = (metric: string) => comparison.metrics[metric]?.label ?? metric;
  const known = needed.map((metric) => ({ metric, label: protocolLabels(entry.rows, metric, comparison) }));
  const stated = known.flatMap((part) =>
    part.label === null ? [] : [nameProtocol(label(part.metric), part.label)],
  );
  const unknown = known.filter((part) => part.label === null).map((part) => label(part.metric));
  const how = stated.length > 0 ? `${stated.join('; ')}. ` : '';
  if (unknown.length === 0) return `${how}Rows measured another way are kept apart.`;
  return `${how}How ${unknown.join(' and ')} ${unknown.length > 1 ? 'were' : 'was'} measured is not stated, so these rows compare only within their own table.`;
}
