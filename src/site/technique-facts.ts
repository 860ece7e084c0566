import { inSentence } from '../catalogue/queries/article-figures.ts';
import type { Row, Technique } from '../catalogue/catalogue.ts';
import { catalogue } from './catalogue.ts';
import { savesLabels } from './labels.ts';
import { papersOf } from './papers.ts';
import { describeRatio, ratioOf } from './row-ratio.ts';

/** The row of facts under a technique's definition, computed from the catalogue. */
export function techniqueFacts(technique: Technique): { term: string; value: string; words?: boolean }[] {
  const papers = papersOf(catalogue.index.papersByTechnique.get(technique.id));
  const rows = (catalogue.index.rowsByTechnique.get(technique.id) ?? [])
    .map((id) => catalogue.rows.get(id))
    .filter((row) => row !== undefined);
  const years = papers.map(({ year }) => year).filter((year) => year !== null);
  const training = { yes: 'needed', no: 'not needed', depends: 'depends' };
  return [
    { term: 'works', value: String(papers.length) },
    { term: 'reported rows', value: String(rows.length) },
    { term: 'with paired baseline', value: String(rows.filter(({ baseline }) => baseline !== null).length) },
    ...(years.length > 0
      ? [
          {
            term: 'years',
            value: years.length > 1 ? `${Math.min(...years)}–${Math.max(...years)}` : `${years[0]}`,
          },
        ]
      : []),
    ...(technique.saves.length > 0
      ? [{ term: 'saves', value: technique.saves.map((id) => savesLabels[id] ?? id).join(', '), words: true }]
      : []),
    ...(technique.needsTraining === null
      ? []
      : [{ term: 'training afterwards', value: training[technique.needsTraining], words: true }]),
  ];
}

const costs = ['macs', 'params', 'size', 'flops'];

/** The row that went furthest from its own baseline in MACs, parameters or size, and what its quality did meanwhile. */
export function furthestRow(
  technique: Technique,
): { row: Row; ratio: string; quality: string | undefined } | undefined {
  const paired = (catalogue.index.rowsByTechnique.get(technique.id) ?? [])
    .map((id) => catalogue.rows.get(id))
    .filter((row) => row !== undefined)
    .filter((row) => row.source.evidence !== 'aggregator' && qualityChange(row) !== undefined);
  const ranked = paired.flatMap((row) =>
    costs.map((metric) => ({ row, metric, ratio: ratioOf(row, metric)?.value ?? 0 })),
  );
  const best = ranked.sort((a, b) => b.ratio - a.ratio)[0];
  if (best === undefined || best.ratio <= 1) return undefined;
  const label = catalogue.metrics.get(best.metric)?.label ?? best.metric;
  return {
    row: best.row,
    ratio: `${inSentence(label)} ${describeRatio(best.row, best.metric) ?? ''}`,
    quality: qualityChange(best.row),
  };
}

/** "FID 65.75 → 65.33": the first quality measure that the row and its baseline both report. */
function qualityChange(row: Row): string | undefined {
  const baseline = row.baseline === null ? undefined : catalogue.rows.get(row.baseline);
  const metric = [...catalogue.metrics.values()].find(
    ({ id, role }) => role === 'quality' && row.measures[id] && baseline?.measures[id],
  );
  if (metric === undefined) return undefined;
  return `${inSentence(metric.label)} ${baseline?.measures[metric.id]?.printed} → ${row.measures[metric.id]?.printed}`;
}
