import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { families } from '../catalogue/catalogue.ts';
import { countYears, listTechniqueYears } from '../catalogue/queries/technique-years.ts';
import { makeStandalone, type PosterColumn, TechniquePoster } from '../charts/index.ts';
import { catalogue } from './catalogue.ts';
import { count } from './labels.ts';
import { site } from './site.ts';

/** What the poster is called, on the page and on the sheet. */
export const posterTitle = 'Making GANs smaller: the map of techniques';

const works = [...catalogue.papers.values()];
const { byYear, undated } = countYears(works.map(({ year }) => year));

const familyOrder: readonly string[] = families;
const treeOf = (id: string) => listTechniqueYears(catalogue, id);
const byFamily = (id: string) =>
  [...(catalogue.techniques.get(id)?.children ?? [])].sort(
    (a, b) => familyOrder.indexOf(a) - familyOrder.indexOf(b),
  );

function summaryOf(id: string): string {
  const [node] = treeOf(id);
  return `${count(node?.works ?? 0, 'work')}, ${count(node?.rows ?? 0, 'row')}`;
}

/** Two columns for memory compression, pruning and distillation in the first; then one for each of the other tracks. */
function posterColumns(): PosterColumn[] {
  const lossy = byFamily('lossy').map(treeOf);
  const below = (track: string) => treeOf(track).filter(({ depth }) => depth > 0);
  return [
    {
      heading: 'Memory compression',
      summary: summaryOf('memory-compression'),
      nodes: lossy.slice(0, 3).flat(),
    },
    {
      heading: 'Memory compression',
      summary: 'continued',
      nodes: [...lossy.slice(3), treeOf('lossless').map((node) => ({ ...node, depth: 0 }))].flat(),
    },
    {
      heading: 'Computation optimization',
      summary: summaryOf('computation-optimization'),
      nodes: below('computation-optimization'),
    },
    {
      heading: 'Data-flow optimization',
      summary: summaryOf('dataflow-optimization'),
      nodes: below('dataflow-optimization'),
    },
  ];
}

/** What the poster draws: the same for the page and for the file. */
export const poster = {
  columns: posterColumns(),
  all: { byYear, undated, heading: `All ${works.length} works by year` },
  notes: [
    'A bar is the number of works of a year. A work stands under each of its techniques and under every node above them, so the numbers do not add up. The bars of the techniques share one scale. n.d.: no year was read.',
    'A row is a line of a table that a source reports for a network.',
    'Tracks and families follow the abstracts of the survey by Tantawy, Zahran and Wassal (doi:10.1186/s44147-021-00045-5), published in August 2021; what stands below a family is the atlas’s own division.',
    `${site.name} ${site.version}, data of ${site.date}. CC BY 4.0.`,
  ],
  title: posterTitle,
  subtitle: `${works.length} works, ${catalogue.rows.size} reported rows and ${catalogue.techniques.size} techniques in the ${site.name}, drawn from its catalogue of ${site.date}`,
  id: 'poster',
};

/** The poster as an SVG file, on light paper. */
export function posterSvg(): string {
  return makeStandalone(renderToString(h(TechniquePoster, poster)));
}
