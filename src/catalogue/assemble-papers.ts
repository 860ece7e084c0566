import {
  type Family,
  type Finding,
  type Guide,
  type Paper,
  type Problem,
  type Technique,
} from './catalogue.ts';
import { type Entry } from './entries.ts';
import { type FindingFile } from './schemas/finding.ts';
import { type GuideFile } from './schemas/guide.ts';
import { type PaperFile } from './schemas/paper.ts';
import { type ProblemFile } from './schemas/problem.ts';

/** Families of some techniques, each once. */
export function findFamilies(
  techniques: readonly string[],
  tree: ReadonlyMap<string, Technique>,
): readonly Family[] {
  const found = techniques.map((id) => tree.get(id)?.family ?? null).filter((family) => family !== null);
  return [...new Set(found)];
}

/** A paper from its file: absent fields become null. */
export function assemblePaper(
  { id, file, value, body }: Entry<PaperFile>,
  tree: ReadonlyMap<string, Technique>,
): Paper {
  return {
    id,
    file,
    title: value.title,
    authors: value.authors,
    authorsComplete: value.authorsComplete ?? true,
    year: value.year ?? null,
    venue: value.venue ?? null,
    venueFull: value.venueFull ?? null,
    doi: value.doi ?? null,
    arxiv: value.arxiv ?? null,
    url: value.url ?? null,
    code: value.code === undefined ? null : { url: value.code.url, license: value.code.license ?? null },
    track: value.track ?? null,
    techniques: value.techniques,
    families: findFamilies(value.techniques, tree),
    gans: value.gans,
    tasks: value.tasks,
    datasets: value.datasets,
    subject: value.subject,
    laterThanSurvey: value.laterThanSurvey ?? null,
    summary: body.trim(),
    limits: value.limits ?? null,
    notes: value.notes ?? null,
    sources: value.sources,
    added: value.added,
  };
}

/** An open problem from its file: absent fields become null or empty lists. */
export function assembleProblem({ id, file, value, body }: Entry<ProblemFile>): Problem {
  return {
    id,
    file,
    title: value.title,
    statement: value.statement,
    origin: value.origin,
    status: value.status,
    techniques: value.techniques,
    papers: value.papers,
    benchmarks: value.benchmarks ?? [],
    experiment: value.experiment ?? null,
    recipe: value.recipe ?? null,
    measure: value.measure ?? null,
    links: value.links ?? [],
    sources: value.sources ?? [],
    body,
    added: value.added,
  };
}

/** A finding from its file: absent fields become null or empty lists. */
export function assembleFinding({ id, file, value, body }: Entry<FindingFile>): Finding {
  return { ...value, id, file, runs: value.runs ?? [], recipe: value.recipe ?? null, body };
}

/** A guide from its file. */
export function assembleGuide({ id, file, value, body }: Entry<GuideFile>): Guide {
  return { ...value, id, file, body };
}
