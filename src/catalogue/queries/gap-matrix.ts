import { type Catalogue, type Paper, type Row } from '../catalogue.ts';

/** What a technique is crossed with. */
export type GapAxis = 'gan-family' | 'task' | 'technique';

/** One cell: what this catalogue holds about a pair. An empty one says nothing about the world. */
export interface GapCell {
  readonly technique: string;
  /** Family of networks, task, or second technique. */
  readonly other: string;
  /** Works that name both, or report a row on both. */
  readonly papers: readonly string[];
  /** Rows on both with a baseline in their table. */
  readonly pairedRows: readonly string[];
  /** Rows on both without one: reported, but no ratio can be computed. */
  readonly unpairedRows: readonly string[];
}

/** A matrix of techniques against something else. */
export interface GapMatrix {
  readonly axis: GapAxis;
  /** Technique ids, emptiest first. */
  readonly techniques: readonly string[];
  readonly others: readonly string[];
  readonly cells: readonly GapCell[];
}

/** Techniques of a work or row and all nodes above them. */
function withAncestors(ids: readonly string[], catalogue: Catalogue): Set<string> {
  return new Set(ids.flatMap((id) => [...(catalogue.techniques.get(id)?.ancestors ?? []), id]));
}

function ganFamilies(gans: readonly string[], catalogue: Catalogue): Set<string> {
  const known = gans.map((id) => catalogue.gans.get(id)).filter((gan) => gan?.isGan === true);
  return new Set(known.map((gan) => gan?.family ?? 'other'));
}

interface Sides {
  readonly techniques: Set<string>;
  readonly others: Set<string>;
}

function paperSides(paper: Paper, axis: GapAxis, catalogue: Catalogue): Sides {
  const techniques = withAncestors(paper.techniques, catalogue);
  const others = {
    'gan-family': () => ganFamilies(paper.gans, catalogue),
    task: () => new Set(paper.tasks),
    technique: () => techniques,
  };
  return { techniques, others: others[axis]() };
}

function rowSides(row: Row, axis: GapAxis, catalogue: Catalogue): Sides {
  const techniques = withAncestors(row.techniques ?? [], catalogue);
  const others = {
    'gan-family': () => ganFamilies([row.gan], catalogue),
    task: () => new Set([row.task]),
    technique: () => techniques,
  };
  return { techniques, others: others[axis]() };
}

/** A pair of two techniques means a combination, so a node is not paired with itself or with what is above or below it. */
function isPair(technique: string, other: string, axis: GapAxis, catalogue: Catalogue): boolean {
  if (axis !== 'technique') return true;
  const { ancestors = [], descendants = [] } = catalogue.techniques.get(technique) ?? {};
  return technique !== other && !ancestors.includes(other) && !descendants.includes(other);
}

function othersOf(axis: GapAxis, techniques: readonly string[], catalogue: Catalogue): string[] {
  if (axis === 'technique') return [...techniques];
  if (axis === 'task') return [...catalogue.tasks.keys()];
  const gans = [...catalogue.gans.values()].filter(({ isGan }) => isGan);
  return [...new Set(gans.map(({ family }) => family))];
}

/**
 * Crosses techniques with families of GANs, with tasks, or with each other.
 * @param techniques nodes to show; a node counts what stands below it too
 * @returns a cell for every pair, emptiest techniques first
 */
export function findGaps(catalogue: Catalogue, axis: GapAxis, techniques: readonly string[]): GapMatrix {
  const others = othersOf(axis, techniques, catalogue);
  const papers = [...catalogue.papers.values()].map((paper) => ({
    id: paper.id,
    ...paperSides(paper, axis, catalogue),
  }));
  const rows = [...catalogue.rows.values()]
    .filter(({ role, source }) => role !== 'baseline' && source.evidence !== 'aggregator')
    .map((row) => ({
      id: row.id,
      reportedIn: row.reportedIn,
      paired: row.baseline !== null,
      ...rowSides(row, axis, catalogue),
    }));
  const cells = techniques.flatMap((technique) =>
    others
      .filter((other) => isPair(technique, other, axis, catalogue))
      .map((other): GapCell => {
        const holds = (sides: Sides) => sides.techniques.has(technique) && sides.others.has(other);
        const on = rows.filter(holds);
        const reporting = new Set(on.map(({ reportedIn }) => reportedIn));
        return {
          technique,
          other,
          papers: papers.filter((paper) => holds(paper) || reporting.has(paper.id)).map(({ id }) => id),
          pairedRows: on.filter(({ paired }) => paired).map(({ id }) => id),
          unpairedRows: on.filter(({ paired }) => !paired).map(({ id }) => id),
        };
      }),
  );
  const works = (id: string) =>
    cells.filter(({ technique }) => technique === id).reduce((sum, cell) => sum + cell.papers.length, 0);
  const ordered = [...techniques].sort((a, b) => works(a) - works(b) || (a < b ? -1 : 1));
  return { axis, techniques: ordered, others, cells };
}
