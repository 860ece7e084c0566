import type { CompressionReport } from '../../compression/report.ts';
import type { Quality } from '../../inference/evaluation.ts';

/** What is kept of a run beside its package. */
export interface RunFile {
  readonly note: string;
  readonly id: string;
  readonly model: string;
  readonly name: string;
  readonly report: CompressionReport;
  readonly quality: Quality;
  /** Medians of the time for a batch of 64 in one run on one machine; not measured again by the check. */
  readonly time: { readonly batch: number; readonly original: number; readonly compressed: number };
  readonly how: string;
}

/** Stands at the head of every run file. */
export const computedNote =
  'Computed by npm run runs; npm run runs -- --check measures the stored package again.';

/** How the quality of a run is measured. */
export const howMeasured =
  '5,000 images, classes in turn, latents of seed 1, against test images 0 to 4,999 of Fashion-MNIST in the 64 features of fashion-judge (not FID); k = 3; intervals 95 %';
