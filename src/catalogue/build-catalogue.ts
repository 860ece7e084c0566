import { assembleFinding, assembleGuide, assemblePaper, assembleProblem } from './assemble-papers.ts';
import { assembleProtocols } from './assemble-protocols.ts';
import { assembleResults } from './assemble-results.ts';
import { assembleTechniques } from './assemble-techniques.ts';
import {
  type Benchmark,
  type Catalogue,
  type Dataset,
  type Gan,
  type Term,
  type Venue,
} from './catalogue.ts';
import { runChecks } from './checks/index.ts';
import { type Entries, type Entry, type RawEntry } from './entries.ts';
import { type Fault } from './fault.ts';
import { indexCatalogue } from './index-catalogue.ts';
import { parseEntries } from './parse-entries.ts';
import { type BenchmarkEntry } from './schemas/vocabulary.ts';

function byId<T, R extends { readonly id: string }>(
  entries: readonly Entry<T>[],
  toItem: (value: T, entry: Entry<T>) => R,
): Map<string, R> {
  const items = entries.map((entry) => toItem(entry.value, entry));
  return new Map(items.map((item) => [item.id, item]));
}

function assembleBenchmark(value: BenchmarkEntry): Benchmark {
  return {
    ...value,
    aliases: value.aliases ?? [],
    resolution: value.resolution ?? null,
    scale: value.scale ?? null,
    note: value.note ?? null,
  };
}

/** Freezes a value and all that hangs on it. Maps are protected by their read-only type. */
function freezeDeeply<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const parts: Iterable<unknown> = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) freezeDeeply(part);
  return Object.freeze(value);
}

/** Resolves entries of the right shape into the catalogue. Ids that do not resolve are left for the checks to report. */
export function assembleCatalogue(entries: Entries): Catalogue {
  const techniques = assembleTechniques(entries.techniques);
  const papers = byId(entries.papers, (_, entry) => assemblePaper(entry, techniques));
  const metrics = byId(entries.metrics, (value) => value);
  const benchmarks = byId(entries.benchmarks, assembleBenchmark);
  const results = assembleResults(entries.results, { papers, techniques, metrics, benchmarks });
  const catalogue = {
    papers,
    techniques,
    problems: byId(entries.problems, (_, entry) => assembleProblem(entry)),
    findings: byId(entries.findings, (_, entry) => assembleFinding(entry)),
    guides: byId(entries.guides, (_, entry) => assembleGuide(entry)),
    glossary: byId(entries.glossary, (value): Term => ({
      ...value,
      expansion: value.expansion ?? null,
      seeAlso: value.seeAlso ?? [],
    })),
    gans: byId(entries.gans, (value): Gan => ({ ...value, paper: value.paper ?? null })),
    datasets: byId(entries.datasets, (value): Dataset => ({
      ...value,
      resolution: value.resolution ?? null,
    })),
    tasks: byId(entries.tasks, (value) => value),
    metrics,
    venues: byId(entries.venues, (value): Venue => ({ ...value, full: value.full ?? null })),
    benchmarks,
    protocols: assembleProtocols(entries.protocols),
    notFound: entries.notFound.map(({ value }) => value),
    secondReadings: entries.secondReadings.map(({ value }) => value),
    ...results,
  };
  return freezeDeeply({ ...catalogue, index: indexCatalogue(catalogue) });
}

/**
 * Builds the catalogue from what the files say.
 * @param raw every file of content and data
 * @param readFaults faults met while reading, such as malformed YAML
 * @returns the frozen catalogue of all that is sound, and all faults at once; publish it only when there are none
 */
export function buildCatalogue(
  raw: readonly RawEntry[],
  readFaults: readonly Fault[] = [],
): { catalogue: Catalogue; faults: readonly Fault[] } {
  const { entries, faults } = parseEntries(raw);
  return {
    catalogue: assembleCatalogue(entries),
    faults: [...readFaults, ...faults, ...runChecks({ raw, entries })],
  };
}
