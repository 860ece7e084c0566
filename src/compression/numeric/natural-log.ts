const view = new DataView(new ArrayBuffer(8));
const LN2 = 0.6931471805599453;

/**
 * Natural logarithm of a positive finite number within 2 ulp, from the four operations only, so that it has the same bits in every
 * engine (Math.log has not). Series of atanh((m-1)/(m+1)) on a mantissa in [sqrt(1/2), sqrt(2)).
 */
export function naturalLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let shift = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    shift = -54;
  }
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  let exponent = ((high >>> 20) & 0x7ff) - 1023 + shift;
  view.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = view.getFloat64(0);
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let term = 25; term >= 1; term -= 2) sum = sum * square + 1 / term;
  return exponent * LN2 + 2 * s * sum;
}
