import { type Catalogue } from '../../src/catalogue/catalogue.ts';
import { type Fault } from '../../src/catalogue/fault.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';

const added = 'added: 2026-11-24';
const source = `sources:
  - url: https://example.org/paper
    locator: abstract
    for: [method]
    readOn: 2026-11-24`;

const technique = (label: string, parent: string | null) => `---
label: ${label}
${parent === null ? '' : `parent: ${parent}\n`}definition: What it is.
fromSurvey: true
${added}
---
`;

const paper = (title: string, techniques: string) => `---
title: ${title}
authors: [Ada Lovelace, Grace Hopper]
year: 2020
venue: cvpr
track: memory-compression
techniques: ${techniques}
gans: [cyclegan]
tasks: [image-to-image-unpaired]
datasets: [horse2zebra]
subject: gan-compression
${source}
${added}
---

It makes a generator smaller.
`;

/** A small set of files without a fault: two papers, two tables, one of them restating a figure of the other. */
export const soundFiles: Readonly<Record<string, string>> = {
  'content/papers/first2020.mdx': paper('The first', '[pruning]'),
  'content/papers/second2021.mdx': paper('The second', '[pruning, knowledge-distillation]'),
  'content/techniques/memory-compression.mdx': technique('Memory compression', null),
  'content/techniques/lossy.mdx': technique('Lossy compression', 'memory-compression'),
  'content/techniques/pruning.mdx': technique('Pruning', 'lossy'),
  'content/techniques/knowledge-distillation.mdx': technique('Knowledge distillation', 'lossy'),
  'content/problems/encoding.mdx': `---
title: Encoding
statement: It has hardly been tried.
origin: survey
status: open
techniques: [pruning]
papers: [first2020]
${added}
---

Why it is open.
`,
  'data/vocabulary/gans.yaml': `- { id: cyclegan, label: CycleGAN, isGan: true, family: image-to-image, ${added} }`,
  'data/vocabulary/datasets.yaml': `- { id: horse2zebra, label: horse2zebra, definition: Photos., ${added} }`,
  'data/vocabulary/tasks.yaml': `- { id: image-to-image-unpaired, label: Unpaired, definition: Two sets., ${added} }`,
  'data/vocabulary/venues.yaml': `- { id: cvpr, label: CVPR, kind: conference, ${added} }`,
  'data/vocabulary/metrics.yaml': `
- { id: params, label: Parameters, unit: count, better: lower, role: cost, needsProtocol: false, definition: Weights., pitfalls: None., ${added} }
- { id: macs, label: MACs, unit: operations, better: lower, role: cost, needsProtocol: true, definition: Operations., pitfalls: Counters., ${added} }
- { id: size, label: Size, unit: bytes, better: lower, role: cost, needsProtocol: true, definition: Bytes., pitfalls: Units., ${added} }
- { id: weightBits, label: Weight bits, unit: bits, better: lower, role: cost, needsProtocol: false, definition: Bits., pitfalls: None., ${added} }
- { id: sparsity, label: Sparsity, unit: share, better: higher, role: cost, needsProtocol: false, definition: Zeros., pitfalls: Density., ${added} }
- { id: fid, label: FID, unit: distance, better: lower, role: quality, needsProtocol: true, definition: Distance., pitfalls: Many., ${added} }`,
  'data/vocabulary/benchmarks.yaml': `- { id: cyclegan-horse2zebra, label: CycleGAN on horse2zebra, aliases: [cyclegan-h2z], gan: cyclegan, task: image-to-image-unpaired, dataset: horse2zebra, ${added} }`,
  'data/protocols/fid-test.yaml': `
label: FID on test pictures
metric: fid
statement: Against the test pictures.
sources: [{ url: https://example.org/readme, locator: README, readOn: 2026-11-24 }]
${added}`,
  'data/protocols/fid-same.yaml': `
label: FID as the other
metric: fid
statement: As the other.
sources: [{ url: https://example.org/readme, locator: README, readOn: 2026-11-24 }]
sameAs: [{ protocol: fid-test, statement: It says so., source: { url: https://example.org/readme, locator: README, readOn: 2026-11-24 } }]
${added}`,
  'data/results/first2020.yaml': `
- id: first2020-table
  kind: quality
  source: { url: https://example.org/readme, locator: README, evidence: authors-table, extent: whole, readOn: 2026-11-24 }
  benchmark: cyclegan-horse2zebra
  protocols: { fid: fid-test }
  ${added}
  rows:
    - { id: first2020.table.original, method: Original, role: baseline, params: 11.4M, macs: 56.8G, fid: '65.75', printed: "Original | 11.4M | 56.8G | 65.75" }
    - { id: first2020.table.ours, method: Ours, paper: first2020, role: compressed, pairedBaseline: Original, params: 0.342M, macs: 2.67G, fid: '65.33', claimed: { macs: 21.2x }, printed: "Ours | 0.342M | 2.67G (21.2x) | 65.33" }`,
  'data/results/second2021.yaml': `
- id: second2021-table
  kind: quality
  source: { whereSought: The page was not found again., locator: table 2, evidence: paper-table, extent: part, readOn: 2026-11-24 }
  benchmark: cyclegan-horse2zebra
  protocols: { fid: unknown }
  ${added}
  rows:
    - { id: second2021.table.first, method: First, paper: first2020, role: compressed, restates: first2020.table.ours, fid: '65.33', printed: "First | 65.33" }
    - { id: second2021.table.ours, method: Ours, paper: second2021, role: compressed, size: 2.67 MB, sparsity: 90%, weightBits: '8', fid: '60.1', unquoted: [weightBits], notApplicable: [params], printed: "Ours | 2.67 MB | 90% | 60.1" }
- id: second2021-claims
  kind: ratio-claims
  source: { url: https://example.org/abstract, locator: abstract, evidence: abstract, extent: part, readOn: 2026-11-24 }
  noBenchmark: The source names no data set.
  gan: cyclegan
  task: image-to-image-unpaired
  ${added}
  rows:
    - { id: second2021.claims.ours, method: Ours, paper: second2021, role: compressed, techniques: [pruning], claimed: { params: over 40x }, printed: "over 40x fewer parameters" }`,
};

/** What replaces a file: another text, or `null` to leave the file out. */
export type Changes = Readonly<Record<string, string | null>>;

/** The catalogue and faults of the sound files with some of them changed or added. */
export function loadWith(changes: Changes = {}): { catalogue: Catalogue; faults: readonly Fault[] } {
  const files = Object.entries({ ...soundFiles, ...changes })
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([file, text]) => ({ file, text }));
  return loadCatalogue(files);
}

/** One file of the sound set with one piece of text replaced. Throws when the piece does not occur. */
export function replaceIn(file: string, piece: string, replacement: string): Changes {
  const text = soundFiles[file];
  if (text?.includes(piece) !== true) throw new Error(`"${piece}" does not occur in ${file}`);
  return { [file]: text.replace(piece, replacement) };
}

/** The faults that one rule finds. */
export function faultsOf(rule: string, changes: Changes): Fault[] {
  return loadWith(changes).faults.filter((fault) => fault.rule === rule);
}
