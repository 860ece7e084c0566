import type { NotFoundEntry, ReadingRound } from './schemas/audit.ts';
import type { ClaimedRatio } from './claimed-ratio.ts';
import type { Quantity } from './quantity.ts';
import type { PaperSource, StatementSource, TableSource } from './schemas/source.ts';
import type { Track } from './schemas/paper.ts';
import type { RowRole } from './schemas/results.ts';
import type { MetricEntry, GanEntry, VenueEntry } from './schemas/vocabulary.ts';

/** The techniques that have a colour of their own: five lossy families, lossless, and the two other tracks. */
export const families = [
  'pruning',
  'knowledge-distillation',
  'low-rank-factorization',
  'numeric-precision',
  'encoding',
  'lossless',
  'computation-optimization',
  'dataflow-optimization',
] as const;

/** One of the families. */
export type Family = (typeof families)[number];

/** A work. Ids stay ids and resolve in the maps of the catalogue, so that every value is plain JSON. */
export interface Paper {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** In order, given name first; empty when none were read. */
  readonly authors: readonly string[];
  readonly authorsComplete: boolean;
  readonly year: number | null;
  /** Id in `venues`. */
  readonly venue: string | null;
  readonly venueFull: string | null;
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly url: string | null;
  readonly code: { readonly url: string; readonly license: string | null } | null;
  readonly track: Track | null;
  readonly techniques: readonly string[];
  /** Families of its techniques, without repeats. */
  readonly families: readonly Family[];
  readonly gans: readonly string[];
  readonly tasks: readonly string[];
  readonly datasets: readonly string[];
  readonly subject: string;
  readonly laterThanSurvey: boolean | null;
  /** What it does, Markdown. */
  readonly summary: string;
  readonly limits: string | null;
  readonly notes: string | null;
  readonly sources: readonly PaperSource[];
  readonly added: string;
}

/** A node of the tree of techniques. */
export interface Technique {
  readonly id: string;
  readonly file: string;
  readonly label: string;
  /** Abbreviations and other names. */
  readonly alsoCalled: readonly string[];
  readonly parent: string | null;
  /** In the order of their files. */
  readonly children: readonly string[];
  /** From the track down to the parent. */
  readonly ancestors: readonly string[];
  /** Itself and all below it. */
  readonly descendants: readonly string[];
  readonly track: Track;
  /** Null for the nodes above families: memory compression and lossy compression. */
  readonly family: Family | null;
  readonly definition: string;
  readonly fromSurvey: boolean;
  readonly saves: readonly string[];
  readonly needsTraining: 'yes' | 'no' | 'depends' | null;
  readonly labTechnique: string | null;
  readonly body: string;
  readonly added: string;
}

/** An open problem. */
export interface Problem {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly statement: string;
  readonly origin: 'survey' | 'literature' | 'atlas';
  readonly status: 'open' | 'partly-answered' | 'answered';
  readonly techniques: readonly string[];
  readonly papers: readonly string[];
  readonly benchmarks: readonly string[];
  readonly experiment: string | null;
  readonly recipe: string | null;
  readonly measure: string | null;
  readonly links: readonly string[];
  readonly sources: readonly StatementSource[];
  readonly body: string;
  readonly added: string;
}

/** A statement about the field, put to the test. */
export interface Finding {
  readonly id: string;
  readonly file: string;
  readonly statement: string;
  readonly saidIn: readonly (StatementSource & { readonly paper: string; readonly says: string })[];
  readonly techniques: readonly string[];
  /** Reported rows that speak for or against it. */
  readonly rows: readonly string[];
  /** Recorded runs that test it; empty while there is none. */
  readonly runs: readonly string[];
  readonly experiment: string;
  readonly recipe: string | null;
  readonly verdict: 'holds' | 'holds-in-part' | 'does-not-hold' | 'undecided';
  readonly doubt: string;
  readonly body: string;
  readonly added: string;
}

/** A guide. */
export interface Guide {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly answer: string;
  readonly order: number;
  readonly body: string;
  readonly added: string;
}

/** A term of the glossary. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly expansion: string | null;
  readonly definition: string;
  readonly seeAlso: readonly string[];
  readonly added: string;
}

/** A network. */
export interface Gan {
  readonly id: string;
  readonly label: string;
  readonly isGan: boolean;
  readonly family: GanEntry['family'];
  readonly paper: string | null;
  readonly added: string;
}

/** A data set. */
export interface Dataset {
  readonly id: string;
  readonly label: string;
  readonly resolution: number | null;
  readonly definition: string;
  readonly added: string;
}

/** A task. */
export interface Task {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly added: string;
}

/** A metric. */
export type Metric = Readonly<MetricEntry>;

/** A venue. */
export interface Venue {
  readonly id: string;
  readonly label: string;
  readonly full: string | null;
  readonly kind: VenueEntry['kind'];
  readonly added: string;
}

/** A benchmark: network, task, data set, size. */
export interface Benchmark {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly gan: string;
  readonly task: string;
  readonly dataset: string;
  readonly resolution: number | null;
  readonly scale: string | null;
  readonly note: string | null;
  readonly added: string;
}

/** How one measure was taken. */
export interface Protocol {
  readonly id: string;
  readonly file: string;
  readonly label: string;
  readonly metric: string;
  readonly statement: string;
  readonly realImages: string | null;
  readonly split: string | null;
  readonly samples: string | null;
  readonly code: string | null;
  readonly resolution: string | null;
  readonly checkpoint: string | null;
  readonly counter: string | null;
  readonly sources: readonly StatementSource[];
  readonly sameAs: readonly {
    readonly protocol: string;
    readonly statement: string;
    readonly source: StatementSource;
  }[];
  /** The first id, in the order of the alphabet, of all that `sameAs` joins: equal groups are comparable. */
  readonly group: string;
  readonly note: string | null;
  readonly added: string;
}

/** What a table is about; rows carry it too. */
export interface Setting {
  readonly benchmark: string | null;
  readonly gan: string;
  readonly task: string;
  readonly dataset: string | null;
  readonly resolution: number | null;
  readonly network: string | null;
  readonly scale: string | null;
  readonly trainingVariant: string | null;
  readonly data: string | null;
  /** Protocol id of each metric that has one; a metric that is absent has an unknown protocol. */
  readonly protocols: Readonly<Record<string, string>>;
  readonly source: Readonly<TableSource>;
}

/** A reported table: the unit of evidence. */
export interface Table extends Setting {
  readonly id: string;
  readonly file: string;
  /** The paper whose file holds it. */
  readonly reportedIn: string;
  readonly kind: 'quality' | 'ratio-claims' | 'latency' | 'hardware';
  readonly noBenchmark: string | null;
  readonly inferred: readonly string[];
  readonly note: string | null;
  /** Row ids in the printed order. */
  readonly rows: readonly string[];
  readonly added: string;
}

/** A reported row with the setting of its table. */
export interface Row extends Setting {
  readonly id: string;
  readonly table: string;
  readonly reportedIn: string;
  readonly method: string;
  /** The work whose method this is. */
  readonly paper: string | null;
  /** Year of that work, else of the work that reports it. */
  readonly year: number | null;
  readonly role: RowRole;
  /** Null: not assigned, which is not the same as none. */
  readonly techniques: readonly string[] | null;
  readonly families: readonly Family[];
  /** Row id of the row it is compared with, in the same table; null for unpaired rows and baselines. */
  readonly baseline: string | null;
  /** Row whose figure this one repeats. */
  readonly restates: string | null;
  /** Printed cells by metric id. */
  readonly measures: Readonly<Record<string, Quantity>>;
  /** Printed cells without a metric of their own, by name. */
  readonly other: Readonly<Record<string, string>>;
  /** Ratios that the source claims, by metric id or by "speed", "size", "compute", "compression", "memory". */
  readonly claimed: Readonly<Record<string, ClaimedRatio>>;
  readonly device: string | null;
  readonly unquoted: readonly string[];
  readonly notApplicable: readonly string[];
  readonly note: string | null;
  readonly printed: string;
}

/** Lists of ids that pages ask for again and again. A key without entries is absent. */
export interface CatalogueIndex {
  /** The tracks, as the survey orders them. */
  readonly childrenOfRoot: readonly string[];
  readonly tablesByBenchmark: ReadonlyMap<string, readonly string[]>;
  readonly rowsByBenchmark: ReadonlyMap<string, readonly string[]>;
  /** Tables in the results file of a paper. */
  readonly tablesByPaper: ReadonlyMap<string, readonly string[]>;
  /** Rows that a paper's file reports. */
  readonly rowsReportedIn: ReadonlyMap<string, readonly string[]>;
  /** Rows whose method is that of the paper, whoever reports them. */
  readonly rowsByPaper: ReadonlyMap<string, readonly string[]>;
  /** Papers with the technique or one below it. */
  readonly papersByTechnique: ReadonlyMap<string, readonly string[]>;
  /** Rows with the technique or one below it. */
  readonly rowsByTechnique: ReadonlyMap<string, readonly string[]>;
  readonly papersByGan: ReadonlyMap<string, readonly string[]>;
  readonly papersByTask: ReadonlyMap<string, readonly string[]>;
  readonly papersByDataset: ReadonlyMap<string, readonly string[]>;
  readonly papersByVenue: ReadonlyMap<string, readonly string[]>;
  readonly benchmarksByGan: ReadonlyMap<string, readonly string[]>;
  readonly benchmarksByDataset: ReadonlyMap<string, readonly string[]>;
  readonly problemsByTechnique: ReadonlyMap<string, readonly string[]>;
  /** Rows that repeat the row with the key. */
  readonly restatedBy: ReadonlyMap<string, readonly string[]>;
}

/** The whole catalogue: frozen, built by `buildCatalogue`, every id in it resolves. */
export interface Catalogue {
  readonly papers: ReadonlyMap<string, Paper>;
  readonly techniques: ReadonlyMap<string, Technique>;
  readonly problems: ReadonlyMap<string, Problem>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly guides: ReadonlyMap<string, Guide>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly gans: ReadonlyMap<string, Gan>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly venues: ReadonlyMap<string, Venue>;
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly protocols: ReadonlyMap<string, Protocol>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly rows: ReadonlyMap<string, Row>;
  /** What was sought and not found. */
  readonly notFound: readonly NotFoundEntry[];
  /** Rounds in which rows drawn by lot were read again at their source. */
  readonly secondReadings: readonly ReadingRound[];
  readonly index: CatalogueIndex;
}
