import type { Benchmark, Finding, Problem, Technique } from '../catalogue/catalogue.ts';
import { catalogue } from './catalogue.ts';

/** A way on from a page. */
export interface WayOn {
  /** What it is: "Next technique", "In the lab". */
  readonly kind: string;
  readonly label: string;
  readonly path: string;
}

const all = <T>(map: ReadonlyMap<string, T>) => [...map.values()];

/** Every technique in the order of the tree, each before those below it: the order of `/techniques/`. */
export function techniquesInOrder(): Technique[] {
  const walk = (id: string): Technique[] => {
    const technique = catalogue.techniques.get(id);
    return technique === undefined ? [] : [technique, ...technique.children.flatMap(walk)];
  };
  return catalogue.index.childrenOfRoot.flatMap(walk);
}

/** The one after it, and after the last the first. */
function after<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  const index = list.findIndex((entry) => entry.id === id);
  return list[(index + 1) % list.length];
}

const shares = (a: readonly string[], b: readonly string[]) => a.filter((id) => b.includes(id)).length;

/** The benchmark on which most rows of a technique stand. */
export function mainBenchmark(technique: Technique): Benchmark | undefined {
  const counts = new Map<string, number>();
  for (const id of catalogue.index.rowsByTechnique.get(technique.id) ?? []) {
    const benchmark = catalogue.rows.get(id)?.benchmark ?? null;
    if (benchmark !== null) counts.set(benchmark, (counts.get(benchmark) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return first === undefined ? undefined : catalogue.benchmarks.get(first[0]);
}

/** Findings about a technique or one above or below it, nearest first. */
export function findingsAbout(technique: Technique): Finding[] {
  const near = [...technique.descendants, ...technique.ancestors];
  return all(catalogue.findings).filter(({ techniques }) => shares(techniques, near) > 0);
}

const wayTo = (kind: string, label: string | undefined, path: string): WayOn[] =>
  label === undefined ? [] : [{ kind, label, path }];

/** From an article: the lab, a comparison, a finding, and the next article. */
export function waysFromTechnique(technique: Technique): WayOn[] {
  const benchmark = mainBenchmark(technique);
  const [finding] = findingsAbout(technique);
  const next = after(techniquesInOrder(), technique.id);
  return [
    ...(technique.labTechnique === null
      ? []
      : wayTo(
          'In the lab',
          `Try ${technique.label.toLowerCase()} on a trained GAN`,
          `/lab/?technique=${technique.id}`,
        )),
    ...wayTo('Compare', benchmark?.label, `/benchmarks/${benchmark?.id}/`),
    ...wayTo('A finding', finding?.statement, `/findings/${finding?.id}/`),
    ...wayTo('Next technique', next?.label, `/techniques/${next?.id}/`),
  ];
}

/** From a finding: the problem nearest to it by techniques, and the next finding. */
export function waysFromFinding(finding: Finding): WayOn[] {
  const problem = nearestBy(all(catalogue.problems), finding.techniques);
  const next = after(all(catalogue.findings), finding.id);
  return [
    ...wayTo('An open problem', problem?.title, `/problems/${problem?.id}/`),
    ...wayTo('Next finding', next?.statement, `/findings/${next?.id}/`),
  ];
}

/** From a problem: the finding nearest to it by techniques, and the next problem. */
export function waysFromProblem(problem: Problem): WayOn[] {
  const finding = nearestBy(all(catalogue.findings), problem.techniques);
  const next = after(all(catalogue.problems), problem.id);
  return [
    ...wayTo('A finding', finding?.statement, `/findings/${finding?.id}/`),
    ...wayTo('Next problem', next?.title, `/problems/${next?.id}/`),
  ];
}

/** From a guide: the next guide, and after the last the map. */
export function waysFromGuide(id: string): WayOn[] {
  const guides = all(catalogue.guides).sort((a, b) => a.order - b.order);
  const next = guides[guides.findIndex((guide) => guide.id === id) + 1];
  return next === undefined
    ? wayTo('The map', 'Techniques', '/techniques/')
    : wayTo('Next guide', next.title, `/guides/${next.id}/`);
}

/** The entry with the largest share of techniques in common. */
function nearestBy<T extends { readonly techniques: readonly string[] }>(
  entries: readonly T[],
  techniques: readonly string[],
): T | undefined {
  const ranked = entries
    .map((entry) => {
      const both = shares(entry.techniques, techniques);
      return { entry, shared: both / (entry.techniques.length + techniques.length - both) };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  return ranked[0]?.entry;
}

/** The first walk of a newcomer: tracks, one family, one article, the lab, one comparison. */
export function firstWalk(): (WayOn & { readonly does: string })[] {
  const article = catalogue.techniques.get('pruning-structured');
  const family = article && catalogue.techniques.get(article.parent ?? '');
  const benchmark = article && mainBenchmark(article);
  return [
    {
      kind: 'Tracks',
      label: 'the tree of techniques',
      path: '/techniques/',
      does: 'See how the field divides:',
    },
    {
      kind: 'Family',
      label: family?.label ?? '',
      path: `/techniques/${family?.id}/`,
      does: 'Enter one family:',
    },
    {
      kind: 'Article',
      label: article?.label ?? '',
      path: `/techniques/${article?.id}/`,
      does: 'Read one article:',
    },
    {
      kind: 'Demo',
      label: 'prune a GAN in the lab',
      path: `/lab/?technique=${article?.id}`,
      does: 'Try it:',
    },
    {
      kind: 'Comparison',
      label: benchmark?.label ?? '',
      path: `/benchmarks/${benchmark?.id}/`,
      does: 'Compare what was reported:',
    },
  ];
}
