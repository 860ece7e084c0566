import { type Catalogue, type Technique } from '../catalogue.ts';

/** A technique with what the catalogue holds on it and below it. */
export interface TechniqueYears {
  readonly technique: Technique;
  /** Steps below its track: 0 for the track. */
  readonly depth: number;
  readonly works: number;
  readonly rows: number;
  /** Works whose year was not read. */
  readonly undated: number;
  /** Works of a year; years without works are left out. */
  readonly byYear: ReadonlyMap<number, number>;
}

/** How many works there are of each year; null is a year that was not read. */
export function countYears(years: readonly (number | null)[]): {
  byYear: ReadonlyMap<number, number>;
  undated: number;
} {
  const dated = years.filter((year) => year !== null).sort((a, b) => a - b);
  const byYear = new Map<number, number>();
  for (const year of dated) byYear.set(year, (byYear.get(year) ?? 0) + 1);
  return { byYear, undated: years.length - dated.length };
}

/** A node and all below it, each parent before its children, children by works. */
export function listTechniqueYears(catalogue: Catalogue, id: string, depth = 0): TechniqueYears[] {
  const technique = catalogue.techniques.get(id);
  if (technique === undefined) return [];
  const works = catalogue.index.papersByTechnique.get(id) ?? [];
  const below = technique.children.map((child) => listTechniqueYears(catalogue, child, depth + 1));
  const node = {
    technique,
    depth,
    works: works.length,
    rows: catalogue.index.rowsByTechnique.get(id)?.length ?? 0,
    ...countYears(works.map((work) => catalogue.papers.get(work)?.year ?? null)),
  };
  return [node, ...below.sort((a, b) => (b[0]?.works ?? 0) - (a[0]?.works ?? 0)).flat()];
}
