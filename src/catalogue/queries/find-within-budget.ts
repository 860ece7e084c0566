import type { EvidenceGrade } from '../schemas/source.ts';
import { type ComputedRatio, computeRatio } from './compression-ratio.ts';
import type { ComparedRow, Comparison } from './comparison.ts';
import { betterOf } from './trade-off.ts';

/** What a reader can spend and what loss is accepted. A limit that is null is not asked for. */
export interface Budget {
  readonly benchmark: string | null;
  readonly params: number | null;
  readonly macs: number | null;
  /** Bits of a weight. */
  readonly bits: number | null;
  /** Size in megabytes (10^6 bytes): as printed in MB, else derived from parameters and bits. */
  readonly megabytes: number | null;
  readonly metric: string;
  /** Accepted loss as a share of the baseline's figure: 0.1 lets FID be 10 % worse. */
  readonly loss: number | null;
}

/** A row that met a budget. */
export interface BudgetMatch {
  readonly row: ComparedRow;
  readonly evidence: EvidenceGrade;
  /** Share by which quality is worse than the baseline of the same table; negative when it is better; null when not asked for. */
  readonly loss: number | null;
  readonly ratio: ComputedRatio | null;
  /** Megabytes, and whether they were derived from parameters x bits. */
  readonly size: { readonly megabytes: number; readonly derived: boolean } | null;
}

/** What a budget finds, and how many rows are left after each condition in turn. */
export interface BudgetAnswer {
  readonly matches: readonly BudgetMatch[];
  readonly steps: readonly { readonly condition: string; readonly left: number; readonly silent: number }[];
}

const limitedBy = (value: number | null | undefined, limit: number) =>
  value === null || value === undefined ? null : value <= limit;

/** Size as printed in MB, or parameters x bits / 8 in 10^6 bytes where both are known; 32 bits are not assumed. */
export function findSize(row: ComparedRow): BudgetMatch['size'] {
  const { size, params, weightBits } = row.measures;
  if (size?.value !== undefined && size.unit === 'MB') return { megabytes: size.value, derived: false };
  if (params?.value === undefined || weightBits?.value === undefined) return null;
  return { megabytes: (params.value * weightBits.value) / 8e6, derived: true };
}

function findLoss(
  row: ComparedRow,
  base: ComparedRow | undefined,
  metric: string,
  comparison: Comparison,
): number | null {
  const [before, after] = [base?.measures[metric]?.value, row.measures[metric]?.value];
  if (before === undefined || after === undefined || before === 0) return null;
  const change = (after - before) / Math.abs(before);
  return betterOf(metric, comparison) === 'lower' ? change : -change;
}

type Test = (row: ComparedRow) => boolean | null;

function conditions(
  budget: Budget,
  comparison: Comparison,
  byId: ReadonlyMap<string, ComparedRow>,
): [string, Test][] {
  const { benchmark, params, macs, bits, megabytes, loss, metric } = budget;
  const label = (id: string) => comparison.metrics[id]?.label ?? id;
  const list: [string, Test | null][] = [
    ['benchmark', benchmark === null ? null : (row) => comparison.tables[row.table]?.benchmark === benchmark],
    [label('params'), params === null ? null : (row) => limitedBy(row.measures['params']?.value, params)],
    [label('macs'), macs === null ? null : (row) => limitedBy(row.measures['macs']?.value, macs)],
    [label('weightBits'), bits === null ? null : (row) => limitedBy(row.measures['weightBits']?.value, bits)],
    ['size', megabytes === null ? null : (row) => limitedBy(findSize(row)?.megabytes, megabytes)],
    [
      `loss of ${label(metric)}`,
      loss === null
        ? null
        : (row) => limitedBy(findLoss(row, byId.get(row.baseline ?? ''), metric, comparison), loss),
    ],
  ];
  return list.flatMap(([name, test]) => (test === null ? [] : [[name, test]]));
}

/**
 * Rows of compressed networks that met a budget, nearest evidence first, then largest saving. Conditions are taken one after the other, so that an empty
 * answer can name the one that emptied it. A row that does not report what is asked for does not match, and is counted as silent.
 * @param grades evidence grades, nearest to the measurement first
 */
export function findWithinBudget(
  comparison: Comparison,
  budget: Budget,
  grades: readonly EvidenceGrade[],
): BudgetAnswer {
  const byId = new Map(comparison.rows.map((row) => [row.id, row]));
  const evidence = (row: ComparedRow) => comparison.tables[row.table]?.source.evidence ?? 'aggregator';
  let rows = comparison.rows.filter(
    (row) => row.role !== 'baseline' && row.restates === null && evidence(row) !== 'aggregator',
  );
  const steps = conditions(budget, comparison, byId).map(([condition, test]) => {
    const results = rows.map(test);
    const silent = results.filter((result) => result === null).length;
    rows = rows.filter((_, index) => results[index] === true);
    return { condition, left: rows.length, silent };
  });
  const matches = rows.map((row): BudgetMatch => {
    const base = byId.get(row.baseline ?? '');
    const cost = ['macs', 'flops', 'params'].find(
      (id) => base?.measures[id] !== undefined && row.measures[id] !== undefined,
    );
    const [above, below] = cost === undefined ? [] : [base?.measures[cost], row.measures[cost]];
    return {
      row,
      evidence: evidence(row),
      loss: findLoss(row, base, budget.metric, comparison),
      ratio: above && below ? computeRatio(above, below) : null,
      size: findSize(row),
    };
  });
  const rank = (match: BudgetMatch) => grades.indexOf(match.evidence);
  matches.sort((a, b) => rank(a) - rank(b) || (b.ratio?.value ?? 0) - (a.ratio?.value ?? 0));
  return { matches, steps };
}
