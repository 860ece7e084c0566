import type { Paper } from '../catalogue/catalogue.ts';
import { evidenceGrades } from '../catalogue/schemas/source.ts';
import { catalogue } from './catalogue.ts';
import { evidenceLabels, subjectLabels, trackLabels } from './labels.ts';

interface Facet {
  id: string;
  label: string;
  values: { id: string; label: string }[];
  ordered?: boolean;
}

const years = [
  ...new Set([...catalogue.papers.values()].map(({ year }) => year).filter((year) => year !== null)),
];

const labelled = (entries: Iterable<{ id: string; label: string }>) =>
  [...entries].map(({ id, label }) => ({ id, label }));

/** The facets of works, in the order in which a reader meets them. */
export const paperFacets: Facet[] = [
  { id: 'technique', label: 'Technique', values: labelled(catalogue.techniques.values()) },
  { id: 'track', label: 'Track', values: Object.entries(trackLabels).map(([id, label]) => ({ id, label })) },
  {
    id: 'subject',
    label: 'What the work is',
    values: Object.entries(subjectLabels).map(([id, label]) => ({ id, label })),
  },
  { id: 'gan', label: 'GAN', values: labelled(catalogue.gans.values()) },
  { id: 'task', label: 'Task', values: labelled(catalogue.tasks.values()) },
  { id: 'dataset', label: 'Data set', values: labelled(catalogue.datasets.values()) },
  {
    id: 'year',
    label: 'Year',
    ordered: true,
    values: years.sort((a, b) => b - a).map((year) => ({ id: String(year), label: String(year) })),
  },
  { id: 'venue', label: 'Venue', values: labelled(catalogue.venues.values()) },
  {
    id: 'code',
    label: 'Code',
    values: [
      { id: 'yes', label: 'has code' },
      { id: 'no', label: 'none found' },
    ],
  },
  {
    id: 'figures',
    label: 'Figures',
    values: [
      { id: 'paired', label: 'with a paired baseline' },
      { id: 'yes', label: 'has figures' },
      { id: 'no', label: 'none in the atlas' },
    ],
  },
  {
    id: 'evidence',
    label: 'Evidence',
    ordered: true,
    values: evidenceGrades.map((id) => ({ id, label: evidenceLabels[id].label })),
  },
];

/** The facet values that a work carries; a technique brings the nodes above it along. */
export function facetsOfPaper(paper: Paper): Record<string, string[]> {
  const tables = (catalogue.index.tablesByPaper.get(paper.id) ?? []).map((id) => catalogue.tables.get(id));
  const rows = (catalogue.index.rowsReportedIn.get(paper.id) ?? []).map((id) => catalogue.rows.get(id));
  const nodes = paper.techniques.flatMap((id) => [id, ...(catalogue.techniques.get(id)?.ancestors ?? [])]);
  return {
    technique: [...new Set(nodes)],
    track: paper.track === null ? [] : [paper.track],
    subject: [paper.subject],
    gan: [...paper.gans],
    task: [...paper.tasks],
    dataset: [...paper.datasets],
    year: paper.year === null ? [] : [String(paper.year)],
    venue: paper.venue === null ? [] : [paper.venue],
    code: [paper.code === null ? 'no' : 'yes'],
    figures: rows.length === 0 ? ['no'] : rows.some((row) => row?.baseline) ? ['yes', 'paired'] : ['yes'],
    evidence: [...new Set(tables.flatMap((table) => table?.source.evidence ?? []))],
  };
}

/** The facets with only the values that some entry carries: what would never match is not offered. */
export function usedFacets(entries: readonly { facets: Record<string, readonly string[]> }[]): Facet[] {
  return paperFacets
    .map((facet) => {
      const used = new Set(entries.flatMap((entry) => entry.facets[facet.id] ?? []));
      return { ...facet, values: facet.values.filter(({ id }) => used.has(id)) };
    })
    .filter(({ values }) => values.length > 0);
}
