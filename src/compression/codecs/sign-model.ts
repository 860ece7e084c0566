import type { BinaryCoder } from './binary-coder.ts';
import { LARGEST_LOGIT, squash } from './logistic.ts';

/** Magnitudes below this have a bias of their own, as the two sides of a codebook need not mirror each other. */
const BIASES = 8;
/** Outliers teach no more than this. */
const LARGEST_INPUT = 8;

/**
 * Signs by logistic regression on the neighbours one step back along the last four axes, learned while coding. Where a weight and
 * its neighbours are jointly Gaussian, the log odds of its sign are its magnitude times a linear function of the neighbours.
 * In float64 with sums and products alone, which have the same bits in every engine.
 */
export class SignModel {
  private readonly weights = new Float64Array(4);
  private readonly biases = new Float64Array(BIASES);
  private seen = 0;
  private readonly symbols: Int32Array;
  private readonly first: number;
  private readonly second: number;
  private readonly third: number;
  private readonly fourth: number;

  /** `symbols` may be filled while they are read. `strides`: how far back the neighbours along the last four axes lie. */
  constructor(symbols: Int32Array, strides: readonly number[]) {
    this.symbols = symbols;
    [this.first, this.second, this.third, this.fourth] = strides;
  }

  /** Codes whether symbol i, of a known magnitude, is negative (1); `precision` is 1 over the square of the usual magnitude. */
  code(coder: BinaryCoder, negative: number, i: number, magnitude: number, precision: number): number {
    const { weights, biases, symbols } = this;
    const { first, second, third, fourth } = this;
    const unit = magnitude * precision;
    const a = i < first ? 0 : limited(symbols[i - first] * unit);
    const b = i < second ? 0 : limited(symbols[i - second] * unit);
    const c = i < third ? 0 : limited(symbols[i - third] * unit);
    const d = i < fourth ? 0 : limited(symbols[i - fourth] * unit);
    const kind = magnitude < BIASES ? magnitude : 0;
    const sum = biases[kind] + weights[0] * a + weights[1] * b + weights[2] * c + weights[3] * d;
    const logit = (sum * 256) | 0;
    const p =
      squash[
        2048 + (logit > LARGEST_LOGIT ? LARGEST_LOGIT : logit < -LARGEST_LOGIT ? -LARGEST_LOGIT : logit)
      ];
    const coded = coder.code(negative, p);
    const speed = 16 / (this.seen + 4000);
    this.seen++;
    const step = (speed > 0.0003 ? speed : 0.0003) * (coded - p * (1 / 65536));
    biases[kind] += 6 * step;
    weights[0] += step * a;
    weights[1] += step * b;
    weights[2] += step * c;
    weights[3] += step * d;
    return coded;
  }
}

function limited(x: number): number {
  return Math.max(-LARGEST_INPUT, Math.min(LARGEST_INPUT, x));
}
