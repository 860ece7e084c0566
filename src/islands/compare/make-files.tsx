import { render } from 'preact';
import type { ViewResult } from '../../catalogue/queries/comparison-rows.ts';
import type { ComparisonView } from '../../catalogue/queries/comparison-view.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import { makeSheet, sheetNotes } from '../../catalogue/queries/sheet.ts';
import { drawableGroups } from '../../catalogue/queries/trade-off.ts';
import { toCsv } from '../../catalogue/formats/to-csv.ts';
import { toJson } from '../../catalogue/formats/to-json.ts';
import { toLatex } from '../../catalogue/formats/to-latex.ts';
import { toMarkdown } from '../../catalogue/formats/to-markdown.ts';
import { makeStandalone, TradeOffFigure } from '../../charts/index.ts';
import type { PageFacts } from './page-facts.ts';

/** The view that a file is made of. */
export interface Shown {
  comparison: Comparison;
  view: ComparisonView;
  result: ViewResult;
  facts: PageFacts;
  permalink: string;
}

export type FileKind = 'csv' | 'json' | 'md' | 'tex' | 'bib' | 'svg' | 'png';

const types: Record<FileKind, string> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  tex: 'application/x-tex',
  bib: 'application/x-bibtex',
  svg: 'image/svg+xml',
  png: 'image/png',
};

function makeSvg({ comparison, view, result, facts, permalink }: Shown): string {
  const sheet = makeSheet(comparison, view, result, { ...facts, permalink });
  const holder = document.createElement('div');
  render(
    <TradeOffFigure
      panels={drawableGroups(result.groups, view, comparison).drawn}
      axes={view}
      comparison={comparison}
      title={facts.title}
      notes={sheetNotes(sheet)}
      id="figure"
    />,
    holder,
  );
  return makeStandalone(holder.innerHTML);
}

async function makePng(svg: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: types.svg }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, types.png));
    if (blob === null) throw new Error('the browser gave no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** BibTeX of exactly the works behind the rows shown, from their static files, and of the atlas itself. */
async function makeBib({ result, facts }: Shown): Promise<string> {
  const entries = await Promise.all(
    result.works.map(async (id) => {
      const response = await fetch(`${facts.base}papers/${id}.bib`);
      if (!response.ok) throw new Error(`${id}.bib could not be fetched (${response.status})`);
      return (await response.text()).trim();
    }),
  );
  return `${[...entries, facts.atlasBibtex].join('\n\n')}\n`;
}

/** The shown view as a file of the given kind. */
export async function makeFile(kind: FileKind, shown: Shown): Promise<Blob> {
  const { comparison, view, result, facts, permalink } = shown;
  const sheet = makeSheet(comparison, view, result, { ...facts, permalink });
  const texts: Record<Exclude<FileKind, 'png' | 'bib'>, () => string> = {
    csv: () => toCsv(sheet),
    json: () => toJson(sheet),
    md: () => toMarkdown(sheet),
    tex: () => toLatex(sheet),
    svg: () => makeSvg(shown),
  };
  if (kind === 'png') return makePng(makeSvg(shown));
  const text = kind === 'bib' ? await makeBib(shown) : texts[kind]();
  return new Blob([text], { type: `${types[kind]};charset=utf-8` });
}
