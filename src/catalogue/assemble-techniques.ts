import { type Family, type Technique, families } from './catalogue.ts';
import { type Entry } from './entries.ts';
import { tracks } from './schemas/paper.ts';
import { type TechniqueFile } from './schemas/technique.ts';

/** Ids from the root down to the parent; a cycle or an unknown parent ends the walk. */
export function findAncestors(id: string, parentOf: ReadonlyMap<string, string | undefined>): string[] {
  const ancestors: string[] = [];
  let parent = parentOf.get(id);
  while (parent !== undefined && parentOf.has(parent) && parent !== id && !ancestors.includes(parent)) {
    ancestors.unshift(parent);
    parent = parentOf.get(parent);
  }
  return ancestors;
}

/** Resolves parents into children, ancestors, descendants, track and family. */
export function assembleTechniques(entries: readonly Entry<TechniqueFile>[]): Map<string, Technique> {
  const parentOf = new Map(entries.map(({ id, value }) => [id, value.parent]));
  const lineage = new Map(entries.map(({ id }) => [id, [...findAncestors(id, parentOf), id]]));
  const below = (id: string) =>
    entries.map((entry) => entry.id).filter((other) => lineage.get(other)?.includes(id));
  return new Map(
    entries.map(({ id, file, value, body }) => {
      const line = lineage.get(id) ?? [id];
      const technique: Technique = {
        id,
        file,
        label: value.label,
        alsoCalled: value.alsoCalled ?? [],
        parent: value.parent ?? null,
        children: entries.filter((entry) => entry.value.parent === id).map((entry) => entry.id),
        ancestors: line.slice(0, -1),
        descendants: below(id),
        track: tracks.find((track) => track === line[0]) ?? 'memory-compression',
        family: line.map((node) => families.find((family: Family) => family === node)).find(Boolean) ?? null,
        definition: value.definition,
        fromSurvey: value.fromSurvey,
        saves: value.saves ?? [],
        needsTraining: value.needsTraining ?? null,
        labTechnique: value.labTechnique ?? null,
        body,
        added: value.added,
      };
      return [id, technique];
    }),
  );
}
