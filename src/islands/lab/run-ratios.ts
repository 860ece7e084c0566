import type { FigureRatio, PairedRatio } from '../../catalogue/queries/paired-ratios.ts';
import type { RatioPoint } from '../../charts/index.ts';
import { threeDigits } from '../../lab/format.ts';
import type { StoredRun } from '../../lab/run-store.ts';
import { familyOf } from './run-family.ts';

/** A cost that runs and rows can be set against: each only against figures of its own kind. */
export interface RatioCost {
  readonly id: 'size' | 'params' | 'macs';
  readonly label: string;
  /** What must be known before the two are read side by side. */
  readonly caveat: string;
}

/** The axes that can be chosen. */
export const ratioCosts: readonly RatioCost[] = [
  {
    id: 'params',
    label: 'parameters',
    caveat:
      'Runs count every weight, zeros as well, so pruning alone stands at 1×; a source may count otherwise.',
  },
  {
    id: 'macs',
    label: 'MACs',
    caveat: 'Rows of sources that count FLOPs are left out.',
  },
  {
    id: 'size',
    label: 'bytes',
    caveat: 'For runs the coded file against float32 weights; for rows both sizes as the source prints them.',
  },
];

/** What the literature measures where the lab takes the measure on the left. */
export const counterparts: Readonly<Record<string, { readonly id: string; readonly label: string }>> = {
  frechet: { id: 'fid', label: 'FID' },
  precision: { id: 'precision', label: 'precision' },
  recall: { id: 'recall', label: 'recall' },
  density: { id: 'density', label: 'density' },
  coverage: { id: 'coverage', label: 'coverage' },
  structuralSimilarity: { id: 'ssim', label: 'SSIM' },
};

/** How many times less a run costs than its original; null where that is not known. */
export function costRatio({ report }: StoredRun, cost: RatioCost['id']): number | null {
  const { before, after, row } = report;
  if (cost === 'size') return row.compressionRatio;
  if (cost === 'params') return after.parameters > 0 ? before.parameters / after.parameters : null;
  return before.macs && after.macs ? before.macs / after.macs : null;
}

/** Runs that were judged by the measure, by their ratios to their own originals. Runs are numbered as the table numbers them. */
export function runPoints(
  runs: readonly StoredRun[],
  cost: RatioCost,
  measure: { readonly id: string; readonly label: string },
): RatioPoint[] {
  return runs.flatMap((run, index): RatioPoint[] => {
    const find = (figures: readonly { id: string; value: number }[] = []) =>
      figures.find(({ id }) => id === measure.id)?.value;
    const [after, before] = [find(run.judgement?.quality), find(run.judgement?.baseline)];
    const x = costRatio(run, cost.id);
    if (x === null || !after || !before) return [];
    const family = familyOf(run);
    return [
      {
        id: run.id,
        name: String(index + 1),
        lines: [
          `Run ${index + 1}${run.name ? `, ${run.name}` : ''}`,
          `${threeDigits(x)}× fewer ${cost.label}`,
          `${measure.label} ${threeDigits(after / before)}× the original’s`,
        ],
        x,
        y: after / before,
        families: family === null ? [] : [family],
        href: null,
      },
    ];
  });
}

/** A row of the literature that prints both figures on both sides. */
export interface DrawnRow {
  readonly pair: PairedRatio;
  readonly cost: FigureRatio;
  readonly quality: FigureRatio;
}

/** The rows that print the cost and the measure, the largest saving first. */
export function drawnRows(pairs: readonly PairedRatio[], cost: string, measure: string): DrawnRow[] {
  return pairs
    .flatMap((pair): DrawnRow[] => {
      const [saved, quality] = [pair.costs[cost], pair.qualities[measure]] as (FigureRatio | undefined)[];
      return saved && quality ? [{ pair, cost: saved, quality }] : [];
    })
    .sort((a, b) => b.cost.ratio - a.cost.ratio);
}

/** A row as a point; `papers` is the folder of their pages. */
export function rowPoint(
  { pair, cost, quality }: DrawnRow,
  { papers, costLabel, qualityLabel }: { papers: string; costLabel: string; qualityLabel: string },
): RatioPoint {
  return {
    id: pair.row,
    name: null,
    lines: [
      `${pair.method}, ${pair.work}`,
      pair.setting,
      `${threeDigits(cost.ratio)}× fewer ${costLabel}: ${cost.from} to ${cost.to}`,
      `${qualityLabel} ${threeDigits(quality.ratio)}× its baseline’s: ${quality.from} to ${quality.to}`,
    ],
    x: cost.ratio,
    y: quality.ratio,
    families: pair.families,
    href: `${papers}${pair.reportedIn}/#${pair.row}`,
  };
}

/** How much of the literature is drawn, in a sentence. */
export function describeRows(rows: readonly DrawnRow[], costLabel: string, qualityLabel: string): string {
  const both = `${costLabel} and ${qualityLabel}`;
  if (rows.length === 0) return `No paired row of the catalogue prints both ${both}.`;
  const works = new Set(rows.map(({ pair }) => pair.reportedIn)).size;
  const rowsOf = `${rows.length} paired ${rows.length === 1 ? 'row' : 'rows'}`;
  const worksOf = `${works} ${works === 1 ? 'work' : 'works'}`;
  return rows.length < 10
    ? `Only ${rowsOf} of ${worksOf} print both ${both}.`
    : `${rowsOf} of ${worksOf} print both ${both}.`;
}
