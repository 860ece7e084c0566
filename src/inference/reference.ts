import type { FeatureRows } from '../compression/measures/feature-rows.ts';
import { gaussianStatistics } from '../compression/measures/frechet-distance.ts';
import type { Reference } from './evaluation.ts';
import { fromHalf, toHalf } from './half-float.ts';

/** The files of a reference: statistics as JSON, and the features of some of the images as float16 rows. */
export interface ReferenceFiles {
  readonly json: string;
  readonly features: Uint8Array<ArrayBuffer>;
}

/** Statistics of all given features; of the features themselves the first `kept`, which precision and recall in the page are taken on. */
export function writeReference(features: FeatureRows, kept: number): ReferenceFiles {
  const { size, mean, covariance } = gaussianStatistics(features);
  const lower: number[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) lower.push(Number(covariance[i * size + j].toPrecision(8)));
  }
  const halves = Uint16Array.from(features.values.subarray(0, kept * size), toHalf);
  const head = { images: features.count, size, kept };
  const numbers = { mean: Array.from(mean, (value) => Number(value.toPrecision(8))), covariance: lower };
  return { json: JSON.stringify({ ...head, ...numbers }), features: new Uint8Array(halves.buffer) };
}

/** Reads the two files back. Throws when they do not fit each other. */
export function readReference(json: string, bytes: Uint8Array): Reference {
  const { size, kept, mean, covariance } = JSON.parse(json) as {
    size: number;
    kept: number;
    mean: number[];
    covariance: number[];
  };
  if (
    mean.length !== size ||
    covariance.length !== (size * (size + 1)) / 2 ||
    bytes.length !== 2 * kept * size
  ) {
    throw new Error(
      'The reference statistics and the features of fashion-judge do not fit; copy both files again.',
    );
  }
  const full = new Float64Array(size * size);
  let next = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) full[i * size + j] = full[j * size + i] = covariance[next++];
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = Float32Array.from({ length: kept * size }, (_, index) =>
    fromHalf(view.getUint16(2 * index, true)),
  );
  return {
    statistics: { size, mean: Float64Array.from(mean), covariance: full },
    features: { count: kept, size, values },
  };
}
