import { type Catalogue, type Metric, type Paper, type Row } from '../catalogue.ts';
import { type EvidenceCount, countEvidence } from './evidence-coverage.ts';

/** A name and a number. */
export interface Count {
  readonly id: string;
  readonly count: number;
}

/** What the catalogue covers, and what it does not know. */
export interface Coverage {
  readonly totals: readonly Count[];
  readonly papersByTrack: readonly Count[];
  readonly papersByTechnique: readonly Count[];
  readonly rowsByBenchmark: readonly Count[];
  readonly evidence: readonly EvidenceCount[];
  /** Works on making GANs smaller or faster themselves: subject `gan-compression`. */
  readonly compressionWorks: number;
  /** Works whose authors were all read. */
  readonly completeAuthors: number;
  /** Rows that share a quality and a cost metric with their baseline, and the papers whose tables hold them. */
  readonly pairedOnBoth: { readonly rows: number; readonly papers: number };
  /** Compressed rows, those with a baseline in their table, and those without assigned techniques. */
  readonly compressed: { readonly rows: number; readonly paired: number; readonly unassigned: number };
  /** Papers that lack a field. */
  readonly unknown: readonly Count[];
  /** Tables by protocol: how many quality metrics of tables have one. */
  readonly protocols: { readonly stated: number; readonly asked: number };
}

const largestFirst = (counts: Count[]) => counts.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Count[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return largestFirst([...counts].map(([id, count]) => ({ id, count })));
}

const sizes = (map: ReadonlyMap<string, readonly string[]>) =>
  largestFirst([...map].map(([id, list]) => ({ id, count: list.length })));

const areAuthorsComplete = ({ authors, authorsComplete }: Paper) => authors.length > 0 && authorsComplete;

function countUnknown({ papers }: Catalogue): Count[] {
  const fields = [
    'year',
    'venue',
    'doi',
    'arxiv',
    'url',
    'code',
    'track',
    'limits',
    'laterThanSurvey',
  ] as const;
  const all = [...papers.values()];
  const lacking = fields.map((field) => ({
    id: field,
    count: all.filter((paper) => paper[field] === null).length,
  }));
  return [...lacking, { id: 'all authors', count: all.filter((paper) => !areAuthorsComplete(paper)).length }];
}

function countPairedOnBoth({ rows, metrics }: Catalogue): Coverage['pairedOnBoth'] {
  const shares = (row: Row, base: Row, role: Metric['role']) =>
    Object.keys(row.measures).some((id) => id in base.measures && metrics.get(id)?.role === role);
  const paired = [...rows.values()].filter((row) => {
    const base = row.baseline === null ? undefined : rows.get(row.baseline);
    return base !== undefined && shares(row, base, 'quality') && shares(row, base, 'cost');
  });
  return { rows: paired.length, papers: new Set(paired.map(({ reportedIn }) => reportedIn)).size };
}

function countProtocols({ tables, rows, metrics }: Catalogue): Coverage['protocols'] {
  const asked = [...tables.values()].flatMap((table) => {
    const used = new Set(table.rows.flatMap((id) => Object.keys(rows.get(id)?.measures ?? {})));
    const quality = [...used].filter((id) => metrics.get(id)?.role === 'quality');
    return quality.map((id) => table.protocols[id] !== undefined);
  });
  return { stated: asked.filter(Boolean).length, asked: asked.length };
}

/** Counts what the catalogue holds by technique, track, benchmark and evidence, and what is missing in it. */
export function countCoverage(catalogue: Catalogue): Coverage {
  const { papers, techniques, gans, benchmarks, protocols, tables, rows, index } = catalogue;
  const compressed = [...rows.values()].filter(({ role }) => role === 'compressed');
  return {
    totals: Object.entries({ papers, techniques, gans, benchmarks, protocols, tables, rows }).map(
      ([id, { size }]) => ({ id, count: size }),
    ),
    papersByTrack: countBy(papers.values(), ({ track }) => track ?? 'no track'),
    papersByTechnique: sizes(index.papersByTechnique),
    rowsByBenchmark: sizes(index.rowsByBenchmark),
    evidence: countEvidence(rows.values()),
    compressionWorks: [...papers.values()].filter(({ subject }) => subject === 'gan-compression').length,
    completeAuthors: [...papers.values()].filter(areAuthorsComplete).length,
    pairedOnBoth: countPairedOnBoth(catalogue),
    compressed: {
      rows: compressed.length,
      paired: compressed.filter(({ baseline }) => baseline !== null).length,
      unassigned: compressed.filter((row) => row.techniques === null).length,
    },
    unknown: countUnknown(catalogue),
    protocols: countProtocols(catalogue),
  };
}
