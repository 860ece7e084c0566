import { evidenceLabels } from '../evidence-labels.ts';
import type { EvidenceGrade } from '../schemas/source.ts';
import type { ComparisonView, OpenRange } from './comparison-view.ts';
import type { Comparison } from './comparison.ts';

function describeRange(label: string, [low, high]: OpenRange): string[] {
  if (low !== null && high !== null) return [`${label} from ${low} to ${high}`];
  if (low !== null) return [`${label} from ${low}`];
  return high === null ? [] : [`${label} up to ${high}`];
}

/** What a view leaves out and how it is ordered, as parts of a sentence; empty for the whole comparison as it stands. */
export function describeView(view: ComparisonView, comparison: Comparison): string[] {
  const names = (ids: readonly string[], of: Readonly<Record<string, { label: string }>>) =>
    ids.map((id) => of[id]?.label ?? id).join(' or ');
  const list = (what: string, ids: readonly string[], text: string) =>
    ids.length === 0 ? [] : [`${what} ${text}`];
  const grades = view.evidence.map((grade) => evidenceLabels[grade as EvidenceGrade].label).join(' or ');
  return [
    ...list('benchmark', view.benchmarks, names(view.benchmarks, comparison.benchmarks)),
    ...list('work', view.papers, names(view.papers, comparison.papers)),
    ...list('technique', view.techniques, names(view.techniques, comparison.techniques)),
    ...list('evidence', view.evidence, grades),
    ...describeRange('year', view.years),
    ...Object.entries(view.ranges).flatMap(([id, range]) =>
      describeRange(comparison.metrics[id]?.label ?? id, range),
    ),
    ...(view.withCode ? ['works with code'] : []),
    ...(view.pairedOnly ? ['paired rows only'] : []),
    ...(view.withAggregators ? ['with aggregators'] : []),
    ...(view.mixed ? ['like-for-like guard off'] : []),
  ];
}
