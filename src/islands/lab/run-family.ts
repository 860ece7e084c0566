import { techniques } from '../../compression/techniques/index.ts';
import type { StoredRun } from '../../lab/run-store.ts';

/** The family of a run whose steps are all of one; null for a combination. What everyone packs with (deflate) makes no combination. */
export function familyOf({ report }: Pick<StoredRun, 'report'>) {
  const families = new Set(
    report.recipe.steps
      .map(({ technique }) => techniques.get(technique)?.family)
      .filter((family) => family !== undefined),
  );
  if (families.size > 1) families.delete('lossless');
  return families.size === 1 ? [...families][0] : null;
}
