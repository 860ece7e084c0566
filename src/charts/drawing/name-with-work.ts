import type { ComparedRow, Comparison } from '../../catalogue/queries/comparison.ts';

/** The printed method with the work that reports it, for names that say nothing alone, such as "Ours". */
export function nameWithWork(
  { method, table }: Pick<ComparedRow, 'method' | 'table'>,
  { tables, papers }: Comparison,
): string {
  const work = papers[tables[table]?.reportedIn ?? '']?.label;
  return work === undefined ? method : `${method} (${work})`;
}
