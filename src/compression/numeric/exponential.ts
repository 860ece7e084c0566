const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const view = new DataView(new ArrayBuffer(8));

/**
 * e to the power x within 2 ulp from the four operations only, so that it has the same bits in every engine (Math.exp has not).
 * Cody-Waite reduction by ln 2, then the Taylor series on [-0.35, 0.35]. Results below 2^-1021 are 0.
 */
export function exponential(x: number): number {
  if (x > 709.7) return x === Infinity || x > 709.782712893384 ? Infinity : exponential(x - 1) * Math.E;
  if (!(x > -707)) return x !== x ? NaN : 0;
  const power = Math.round(x / 0.6931471805599453);
  const rest = x - power * LN2_HIGH - power * LN2_LOW;
  let sum = 1;
  for (let term = 16; term >= 1; term--) sum = 1 + (sum * rest) / term;
  view.setUint32(0, (power + 1023) << 20);
  view.setUint32(4, 0);
  return sum * view.getFloat64(0);
}
