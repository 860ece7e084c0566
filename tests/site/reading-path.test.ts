import { describe, expect, it } from 'vitest';
import { techniques as labTechniques } from '../../src/compression/techniques/index.ts';
import { catalogue } from '../../src/site/catalogue.ts';
import {
  firstWalk,
  techniquesInOrder,
  waysFromFinding,
  waysFromGuide,
  waysFromProblem,
  waysFromTechnique,
  type WayOn,
} from '../../src/site/reading-path.ts';

/** Whether a path leads to an entry of the catalogue, a list or the lab. */
function isKnown(path: string): boolean {
  const lab = /^\/lab\/\?technique=(.*)$/.exec(path)?.[1];
  if (lab !== undefined) return labTechniques.has(catalogue.techniques.get(lab)?.labTechnique ?? '');
  const [, folder = '', id = ''] = path.split('/');
  const kinds: Record<string, ReadonlyMap<string, unknown>> = { ...catalogue } as never;
  return id === '' ? folder in kinds : (kinds[folder]?.has(id) ?? false);
}

const unknown = (ways: readonly WayOn[]) => ways.filter(({ path }) => !isKnown(path)).map(({ path }) => path);
const nextOf = (ways: readonly WayOn[]) =>
  ways.find(({ kind }) => kind.startsWith('Next'))?.path.split('/')[2];

describe('ways on', () => {
  it('lead from every page of the knowledge to pages that exist', () => {
    const ways = [
      ...[...catalogue.techniques.values()].flatMap(waysFromTechnique),
      ...[...catalogue.findings.values()].flatMap(waysFromFinding),
      ...[...catalogue.problems.values()].flatMap(waysFromProblem),
      ...[...catalogue.guides.keys()].flatMap(waysFromGuide),
    ];
    expect(unknown(ways)).toEqual([]);
  });

  it('go once round all techniques, in the order of the tree', () => {
    const order = techniquesInOrder().map(({ id }) => id);
    const walked = order.map((id) => {
      const technique = catalogue.techniques.get(id);
      return technique && nextOf(waysFromTechnique(technique));
    });
    expect(walked).toEqual([...order.slice(1), order[0]]);
    expect(new Set(order)).toEqual(new Set(catalogue.techniques.keys()));
  });

  it('go once round all findings and all problems', () => {
    for (const [entries, ways] of [
      [catalogue.findings, waysFromFinding],
      [catalogue.problems, waysFromProblem],
    ] as const) {
      const next = [...entries.values()].map((entry) => nextOf(ways(entry as never)));
      expect(new Set(next)).toEqual(new Set(entries.keys()));
    }
  });

  it('lead a newcomer from the tracks over a family, an article and the lab to a comparison', () => {
    const walk = firstWalk();
    expect(walk.map(({ kind }) => kind)).toEqual(['Tracks', 'Family', 'Article', 'Demo', 'Comparison']);
    expect(unknown(walk)).toEqual([]);
    expect(walk.filter(({ label }) => label === '')).toEqual([]);
  });
});
