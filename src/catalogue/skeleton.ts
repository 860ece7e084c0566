import { placeholder } from './checks/summaries-written.ts';
import { findEntryKind } from './read-file.ts';
import { entryId } from './schemas/scalars.ts';
import { type NamedMetric, readPrintedTable, writeRows } from './table-skeleton.ts';

/** What `npm run new` can begin. */
export const skeletonKinds = ['paper', 'technique', 'problem', 'results', 'protocol'] as const;

/** One of the kinds that can be begun. */
export type SkeletonKind = (typeof skeletonKinds)[number];

/** A file that is ready to be written. */
export interface Skeleton {
  readonly file: string;
  readonly text: string;
}

const source = (day: string) => `url: https://example.org/${placeholder}
    locator: ${placeholder} section, table or file
    readOn: ${day}`;

const texts: Readonly<Record<SkeletonKind, (id: string, day: string) => string>> = {
  paper: (_id, day) => `---
title: ${placeholder} title as published
authors: [${placeholder}]
# year: 2026
# venue: an id of data/vocabulary/venues.yaml
# doi: 10.1000/xyz
# arxiv: '2108.06626'   (with quotes)
# code: { url: https://github.com/owner/name, license: MIT }
# track: memory-compression | computation-optimization | dataflow-optimization
techniques: []
gans: []
tasks: []
datasets: []
subject: gan-compression
# limits: What it does not show, in your own words.
sources:
  - ${source(day)}
    for: [bibliography, method]
added: ${day}
---

${placeholder} What it does, in two or three sentences of your own.
`,
  technique: (id, day) => `---
label: ${placeholder} name
parent: todo
definition: ${placeholder} one or two sentences of your own
fromSurvey: false
# saves: [bytes, parameters, computation, time, traffic, energy]
# needsTraining: yes | no | depends
added: ${day}
---

How ${id} acts on a GAN. ${placeholder}
`,
  problem: (_id, day) => `---
title: ${placeholder} a short phrase
statement: ${placeholder} what is not known or not done
origin: literature
status: open
techniques: []
papers: []
sources:
  - ${source(day)}
added: ${day}
---

${placeholder} Why it is open, and how one would begin.
`,
  results: (id, day) => `- id: ${id}-table
  kind: quality
  source:
    url: https://example.org/${placeholder}
    # commit: '1a2b3c4'   (of a repository, with quotes)
    locator: ${placeholder} table 1
    evidence: paper-table
    extent: whole
    readOn: ${day}
  benchmark: todo
  # protocols: { fid: an id of data/protocols, macs: ... }
  added: ${day}
  rows:
    - id: ${id}.table.original
      method: Original
      role: baseline
      params: 11.4M
      fid: '65.75'
      printed: '${placeholder} Original | 11.4M | 65.75'
    - id: ${id}.table.ours
      method: Ours
      paper: ${id}
      role: compressed
      techniques: []
      pairedBaseline: Original
      params: 0.342M
      fid: '65.33'
      printed: '${placeholder} Ours | 0.342M | 65.33'
`,
  protocol: (_id, day) => `label: ${placeholder} short name
metric: fid
statement: ${placeholder} how the measure was taken
# realImages: test pictures
# samples: 50,000
# code: pytorch-fid
sources:
  - ${source(day)}
added: ${day}
`,
};

const folders: Readonly<Record<SkeletonKind, (id: string) => string>> = {
  paper: (id) => `content/papers/${id}.mdx`,
  technique: (id) => `content/techniques/${id}.mdx`,
  problem: (id) => `content/problems/${id}.mdx`,
  results: (id) => `data/results/${id}.yaml`,
  protocol: (id) => `data/protocols/${id}.yaml`,
};

/**
 * The first text of a results file whose rows come from a printed table.
 * @param printed the table in Markdown, as a README holds it
 * @throws RangeError when the id cannot be one, or when `printed` is no table
 */
export function makeResultsSkeleton(
  id: string,
  day: string,
  printed: string,
  metrics: readonly NamedMetric[],
): Skeleton {
  const { file, text } = makeSkeleton('results', id, day);
  const head = text.slice(0, text.indexOf('  rows:\n'));
  return { file, text: `${head}  rows:\n${writeRows(id, readPrintedTable(printed), metrics)}` };
}

/**
 * The first text of an entry, with a placeholder wherever a source must be read.
 * @param day the day it is added, YYYY-MM-DD
 * @throws RangeError when the id cannot be one
 */
export function makeSkeleton(kind: SkeletonKind, id: string, day: string): Skeleton {
  const file = folders[kind](id);
  if (!entryId.safeParse(id).success || findEntryKind(file) === null) {
    throw new RangeError(`"${id}" cannot be an id: use lower case letters, digits and single hyphens.`);
  }
  return { file, text: texts[kind](id, day) };
}
