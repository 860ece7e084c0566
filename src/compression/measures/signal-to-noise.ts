import { naturalLog } from '../numeric/natural-log.ts';

/** Images of one size, one after another: `values.length` is `count * height * width`. */
export interface GreyImages {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** Values in [0, 1]. */
  readonly values: Float32Array;
}

/** Throws a RangeError when two sets of images are not alike in number and size. */
export function checkAlike(a: GreyImages, b: GreyImages): void {
  if (
    a.count !== b.count ||
    a.height !== b.height ||
    a.width !== b.width ||
    a.values.length !== b.values.length
  ) {
    throw new RangeError(
      `${a.count} images of ${a.height}x${a.width} and ${b.count} of ${b.height}x${b.width} cannot be compared one by one.`,
    );
  }
}

/** Peak signal-to-noise ratio of each pair of images in dB, `10 log10(1 / mean squared error)` for a peak of 1; Infinity where they are equal. */
export function signalToNoise(a: GreyImages, b: GreyImages): Float64Array {
  checkAlike(a, b);
  const area = a.height * a.width;
  return Float64Array.from({ length: a.count }, (_, image) => {
    let sum = 0;
    for (let i = image * area; i < (image + 1) * area; i++) {
      const difference = a.values[i] - b.values[i];
      sum += difference * difference;
    }
    return (-10 * naturalLog(sum / area)) / Math.LN10;
  });
}

/** Mean absolute difference of each pair of images. */
export function absoluteError(a: GreyImages, b: GreyImages): Float64Array {
  checkAlike(a, b);
  const area = a.height * a.width;
  return Float64Array.from({ length: a.count }, (_, image) => {
    let sum = 0;
    for (let i = image * area; i < (image + 1) * area; i++) sum += Math.abs(a.values[i] - b.values[i]);
    return sum / area;
  });
}
