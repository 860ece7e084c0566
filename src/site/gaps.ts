import { findGaps, type GapAxis, type GapMatrix } from '../catalogue/queries/gap-matrix.ts';
import { catalogue } from './catalogue.ts';
import { ganFamilyLabels } from './labels.ts';

/** The three matrices of the gap map, in the order shown. */
export const gapAxes: readonly { axis: GapAxis; title: string; question: string }[] = [
  {
    axis: 'gan-family',
    title: 'Technique by kind of network',
    question: 'On which kinds of generator has a technique been tried?',
  },
  { axis: 'task', title: 'Technique by task', question: 'For which tasks?' },
  {
    axis: 'technique',
    title: 'Techniques together',
    question: 'Which pairs of techniques stand in one work?',
  },
];

/** Techniques of the memory track below its two upper nodes; for pairs only those with a work, since the rest is empty by definition. */
function techniquesFor(axis: GapAxis): string[] {
  const works = (id: string) => catalogue.index.papersByTechnique.get(id)?.length ?? 0;
  return [...catalogue.techniques.values()]
    .filter(({ track, family }) => track === 'memory-compression' && family !== null)
    .filter(({ id }) => axis !== 'technique' || works(id) > 0)
    .map(({ id }) => id);
}

/** A matrix without the columns that no work of the catalogue has, since they say nothing about a technique. */
export function gapMatrix(axis: GapAxis): GapMatrix {
  const matrix = findGaps(catalogue, axis, techniquesFor(axis));
  const used = new Set(matrix.cells.filter(({ papers }) => papers.length > 0).map(({ other }) => other));
  const others = matrix.others.filter((other) => axis === 'technique' || used.has(other));
  return { ...matrix, others, cells: matrix.cells.filter(({ other }) => others.includes(other)) };
}

/** Name of a row or column. */
export function gapLabel(id: string): string {
  return catalogue.techniques.get(id)?.label ?? catalogue.tasks.get(id)?.label ?? ganFamilyLabels[id] ?? id;
}
