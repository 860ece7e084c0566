import {
  bootstrap,
  meanEstimate,
  type Estimate,
  type Resampling,
} from '../compression/measures/bootstrap.ts';
import { selectRows, type FeatureRows } from '../compression/measures/feature-rows.ts';
import {
  frechetDistance,
  gaussianStatistics,
  type GaussianStatistics,
} from '../compression/measures/frechet-distance.ts';
import { kernelDistance } from '../compression/measures/kernel-distance.ts';
import { neighbourCoverage } from '../compression/measures/neighbour-coverage.ts';
import { noTick, tickWithin, type Tick } from '../compression/tick.ts';
import type { Verdict } from './judge.ts';

/** What generated images are compared with: statistics of many real images, and the features of some. */
export interface Reference {
  readonly statistics: GaussianStatistics;
  readonly features: FeatureRows;
}

/** The quality of generated images in the judge's feature space. None of it is FID, whose features are another network's. */
export interface Quality {
  readonly frechet: Estimate;
  /** Left out where it was not asked for. */
  readonly kernel?: Estimate;
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly density: Estimate;
  readonly coverage: Estimate;
  /** Share of images that the judge takes for the class they were asked for; left out without labels. */
  readonly classAgreement?: Estimate;
}

/** Images of a block of the kernel distance; its mean over blocks is what is reported, as Bińkowski et al. (2018) do. */
const kernelBlock = 500;

/** Measures judged images against the reference, with 95 % intervals. `labels` are the classes that were asked for. */
export async function evaluate(
  { features, classes }: Verdict,
  reference: Reference,
  { labels, neighbours = 3, resampling, kernel = true, tick = noTick }: EvaluationOptions,
): Promise<Quality> {
  const part = (from: number, to: number) => tickWithin(tick, from, to);
  const found = await neighbourCoverage(reference.features, features, neighbours, part(0, 0.3));
  const frechetOf = (rows: FeatureRows) => frechetDistance(gaussianStatistics(rows), reference.statistics);
  const agreement = labels && Array.from(classes, (value, index) => (value === labels[index] ? 1 : 0));
  return {
    frechet: await bootstrap(
      frechetOf(features),
      features.count,
      (indices) => frechetOf(selectRows(features, indices)),
      resampling,
      part(0.3, kernel ? 0.8 : 1),
    ),
    ...(kernel ? { kernel: await blockwiseKernel(features, reference.features, part(0.8, 1)) } : {}),
    precision: meanEstimate(found.precise),
    recall: meanEstimate(found.recalled),
    density: meanEstimate(found.density),
    coverage: meanEstimate(found.covered),
    ...(agreement ? { classAgreement: meanEstimate(agreement) } : {}),
  };
}

export interface EvaluationOptions {
  readonly labels?: ArrayLike<number>;
  /** The k of precision, recall, density and coverage. */
  readonly neighbours?: number;
  readonly resampling: Resampling;
  /** Whether the kernel distance is taken, a fifth of the work; yes unless told. */
  readonly kernel?: boolean;
  /** Awaited between pieces of some tens of milliseconds. */
  readonly tick?: Tick;
}

async function blockwiseKernel(a: FeatureRows, b: FeatureRows, tick: Tick): Promise<Estimate> {
  const size = Math.min(kernelBlock, Math.floor(Math.min(a.count, b.count) / 2));
  const blocks = Math.floor(Math.min(a.count, b.count) / size);
  const values: number[] = [];
  for (let block = 0; block < blocks; block++) {
    await tick(block / blocks);
    const indices = Array.from({ length: size }, (_, index) => block * size + index);
    values.push(kernelDistance(selectRows(a, indices), selectRows(b, indices)));
  }
  return meanEstimate(values);
}
