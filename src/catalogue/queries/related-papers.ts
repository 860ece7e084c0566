import { type Catalogue, type Paper } from '../catalogue.ts';

/** A work near another, and what joins the two. */
export interface RelatedPaper {
  readonly id: string;
  /** Techniques that both apply. */
  readonly techniques: readonly string[];
  /** Benchmarks on which both have rows. */
  readonly benchmarks: readonly string[];
}

/**
 * The works that share a technique or a benchmark with a paper, nearest first. A benchmark counts for one, a technique for one over
 * the number of its works, so that a shared rare technique says more than a shared common one; ties go by id.
 */
export function relatedPapers(catalogue: Catalogue, id: string): RelatedPaper[] {
  const paper = catalogue.papers.get(id);
  if (paper === undefined) return [];
  const benchmarks = benchmarksOf(catalogue, id);
  const related = [...catalogue.papers.values()]
    .filter((other) => other.id !== id)
    .map((other) => ({
      id: other.id,
      techniques: sharedTechniques(paper, other),
      benchmarks: [...benchmarksOf(catalogue, other.id)].filter((benchmark) => benchmarks.has(benchmark)),
    }))
    .filter((other) => other.techniques.length + other.benchmarks.length > 0)
    .map((other) => ({ other, nearness: nearness(catalogue, other) }));
  related.sort((a, b) => b.nearness - a.nearness || (a.other.id < b.other.id ? -1 : 1));
  return related.map(({ other }) => other);
}

const sharedTechniques = (a: Paper, b: Paper) => a.techniques.filter((id) => b.techniques.includes(id));

function benchmarksOf(catalogue: Catalogue, id: string): Set<string> {
  const rows = catalogue.index.rowsByPaper.get(id) ?? [];
  const ids = rows.map((row) => catalogue.rows.get(row)?.benchmark ?? null);
  return new Set(ids.filter((benchmark) => benchmark !== null));
}

function nearness(catalogue: Catalogue, { techniques, benchmarks }: RelatedPaper): number {
  const works = (id: string) => catalogue.index.papersByTechnique.get(id)?.length ?? 1;
  return benchmarks.length + techniques.reduce((sum, id) => sum + 1 / works(id), 0);
}
