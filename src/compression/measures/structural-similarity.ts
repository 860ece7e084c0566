import { checkAlike, type GreyImages } from './signal-to-noise.ts';

/** exp(-x^2 / (2 * 1.5^2)) for x from -5 to 5, over their sum: written out, since Math.exp is not the same everywhere. */
const half = [
  0.26601172486179436, 0.21300553771125369, 0.10936068950970002, 0.03600077212843083, 0.007598758135239185,
  0.00102838008447911,
] as const;
const window = [...half.slice(1).reverse(), ...half];
const c1 = 0.01 * 0.01;
const c2 = 0.03 * 0.03;

/**
 * Mean structural similarity of each pair of images with values in [0, 1] (Wang et al. 2004): an 11x11 Gaussian window of deviation 1.5,
 * K1 = 0.01, K2 = 0.03, at every position where the window fits. Images below 11 pixels a side are a RangeError.
 */
export function structuralSimilarity(a: GreyImages, b: GreyImages): Float64Array {
  checkAlike(a, b);
  if (Math.min(a.height, a.width) < 11) {
    throw new RangeError(`Structural similarity needs 11x11 pixels, got ${a.height}x${a.width}.`);
  }
  const area = a.height * a.width;
  return Float64Array.from({ length: a.count }, (_, image) =>
    similarityOf(
      a.values.subarray(image * area, (image + 1) * area),
      b.values.subarray(image * area, (image + 1) * area),
      a.width,
    ),
  );
}

function similarityOf(x: Float32Array, y: Float32Array, width: number): number {
  const blurred = (value: (i: number) => number) =>
    blur(
      Float64Array.from(x, (_, i) => value(i)),
      width,
    );
  const meanX = blurred((i) => x[i]);
  const meanY = blurred((i) => y[i]);
  const xx = blurred((i) => x[i] * x[i]);
  const yy = blurred((i) => y[i] * y[i]);
  const xy = blurred((i) => x[i] * y[i]);
  let sum = 0;
  for (let i = 0; i < meanX.length; i++) {
    const mx = meanX[i];
    const my = meanY[i];
    const covariance = xy[i] - mx * my;
    const variances = xx[i] - mx * mx + yy[i] - my * my;
    sum += ((2 * mx * my + c1) * (2 * covariance + c2)) / ((mx * mx + my * my + c1) * (variances + c2));
  }
  return sum / meanX.length;
}

/** The window's weighted mean at every position where it fits, along the rows and then the columns. */
function blur(values: Float64Array, width: number): Float64Array {
  const height = values.length / width;
  const inner = width - 10;
  const rows = new Float64Array(height * inner);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < inner; x++) {
      let sum = 0;
      for (let k = 0; k < 11; k++) sum += window[k] * values[y * width + x + k];
      rows[y * inner + x] = sum;
    }
  }
  const out = new Float64Array((height - 10) * inner);
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let k = 0; k < 11; k++) sum += window[k] * rows[i + k * inner];
    out[i] = sum;
  }
  return out;
}
