import { type Check, type CheckInput } from '../check.ts';
import { type Fault } from '../fault.ts';
import { auditsHoldCheck } from './audits-hold.ts';
import { baselinesPairedCheck } from './baselines-paired.ts';
import { benchmarksDistinctCheck } from './benchmarks-distinct.ts';
import { commitsQuotedCheck } from './commits-quoted.ts';
import { figuresQuotedCheck } from './figures-quoted.ts';
import { fileNamesCheck } from './file-names.ts';
import { knownIdsCheck } from './known-ids.ts';
import { metricsKnownCheck } from './metrics-known.ts';
import { protocolsFitCheck } from './protocols-fit.ts';
import { restatementsHoldCheck } from './restatements-hold.ts';
import { sourcesNamedCheck } from './sources-named.ts';
import { summariesPlainCheck } from './summaries-plain.ts';
import { summariesWrittenCheck } from './summaries-written.ts';
import { tablesPlacedCheck } from './tables-placed.ts';
import { techniquesFormATreeCheck } from './techniques-form-a-tree.ts';
import { uniqueIdsCheck } from './unique-ids.ts';
import { unitsReadableCheck } from './units-readable.ts';
import { valuesPossibleCheck } from './values-possible.ts';

/** Every rule of this folder. */
export const checks: readonly Check[] = [
  fileNamesCheck,
  uniqueIdsCheck,
  knownIdsCheck,
  techniquesFormATreeCheck,
  summariesWrittenCheck,
  summariesPlainCheck,
  sourcesNamedCheck,
  commitsQuotedCheck,
  tablesPlacedCheck,
  benchmarksDistinctCheck,
  protocolsFitCheck,
  metricsKnownCheck,
  figuresQuotedCheck,
  unitsReadableCheck,
  valuesPossibleCheck,
  baselinesPairedCheck,
  restatementsHoldCheck,
  auditsHoldCheck,
];

/** Runs every rule and returns all that they found. */
export function runChecks(input: CheckInput): Fault[] {
  return checks.flatMap((rule) => [...rule.check(input)].map((finding) => ({ rule: rule.name, ...finding })));
}
