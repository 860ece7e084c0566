import type { Technique } from '../catalogue/catalogue.ts';
import { catalogue } from './catalogue.ts';
import { savesLabels } from './labels.ts';
import { papersOf } from './papers.ts';

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
