import { type Catalogue, type CatalogueIndex, type Technique } from './catalogue.ts';
import { tracks } from './schemas/paper.ts';

/** Lists of ids by key, in the order in which they come. */
function groupIds<T extends { readonly id: string }>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<string | null>,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item.id]);
      else group.push(item.id);
    }
  }
  return groups;
}

/** Techniques and all nodes above them, since a page of a node shows what stands below it. */
function withAncestors(ids: readonly string[], tree: ReadonlyMap<string, Technique>): string[] {
  return ids.flatMap((id) => [...(tree.get(id)?.ancestors ?? []), id]);
}

/** Builds the lists that pages ask for. */
export function indexCatalogue(catalogue: Omit<Catalogue, 'index'>): CatalogueIndex {
  const { papers, techniques, tables, rows, benchmarks, problems } = catalogue;
  const all = <T>(map: ReadonlyMap<string, T>) => [...map.values()];
  return {
    childrenOfRoot: all(techniques)
      .filter(({ parent }) => parent === null)
      .sort((a, b) => tracks.indexOf(a.track) - tracks.indexOf(b.track))
      .map(({ id }) => id),
    tablesByBenchmark: groupIds(all(tables), ({ benchmark }) => [benchmark]),
    rowsByBenchmark: groupIds(all(rows), ({ benchmark }) => [benchmark]),
    tablesByPaper: groupIds(all(tables), ({ reportedIn }) => [reportedIn]),
    rowsReportedIn: groupIds(all(rows), ({ reportedIn }) => [reportedIn]),
    rowsByPaper: groupIds(all(rows), ({ paper }) => [paper]),
    papersByTechnique: groupIds(all(papers), (paper) => withAncestors(paper.techniques, techniques)),
    rowsByTechnique: groupIds(all(rows), (row) => withAncestors(row.techniques ?? [], techniques)),
    papersByGan: groupIds(all(papers), ({ gans }) => gans),
    papersByTask: groupIds(all(papers), ({ tasks }) => tasks),
    papersByDataset: groupIds(all(papers), ({ datasets }) => datasets),
    papersByVenue: groupIds(all(papers), ({ venue }) => [venue]),
    benchmarksByGan: groupIds(all(benchmarks), ({ gan }) => [gan]),
    benchmarksByDataset: groupIds(all(benchmarks), ({ dataset }) => [dataset]),
    problemsByTechnique: groupIds(all(problems), (problem) => withAncestors(problem.techniques, techniques)),
    restatedBy: groupIds(all(rows), ({ restates }) => [restates]),
  };
}
