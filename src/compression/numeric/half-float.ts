const word = new Uint32Array(1);
const asFloat = new Float32Array(word.buffer);

/** IEEE 754 binary16 bits of the nearest half float, ties to even; beyond 65504 infinity, NaN stays NaN. */
export function toFloat16(value: number): number {
  asFloat[0] = value;
  const bits = word[0];
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  if (magnitude >= 0x477ff000) return sign | 0x7c00;
  if (magnitude >= 0x38800000) {
    const rounded = magnitude + 0xfff + ((magnitude >>> 13) & 1) - 0x38000000;
    return sign | (rounded >>> 13);
  }
  if (magnitude < 0x33000000) return sign;
  // Subnormal: the mantissa with its hidden bit, shifted down and rounded to even.
  const shift = 126 - (magnitude >>> 23);
  const mantissa = (magnitude & 0x7fffff) | 0x800000;
  const kept = mantissa >>> shift;
  const rest = mantissa & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  return sign | (kept + (rest > half || (rest === half && (kept & 1) === 1) ? 1 : 0));
}

/** The value of IEEE 754 binary16 bits; exact. */
export function fromFloat16(bits: number): number {
  const sign = (bits & 0x8000) !== 0 ? -1 : 1;
  const exponent = (bits >>> 10) & 0x1f;
  const mantissa = bits & 0x3ff;
  if (exponent === 0) return sign * mantissa * 5.960464477539063e-8;
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : NaN;
  word[0] = ((bits & 0x8000) << 16) | ((exponent + 112) << 23) | (mantissa << 13);
  return asFloat[0];
}

/** bfloat16 bits (the upper half of binary32) of the nearest value, ties to even; NaN stays NaN. */
export function toBfloat16(value: number): number {
  asFloat[0] = value;
  const bits = word[0];
  if ((bits & 0x7fffffff) > 0x7f800000) return (bits >>> 16) | 0x40;
  return ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16) & 0xffff;
}

/** The value of bfloat16 bits; exact. */
export function fromBfloat16(bits: number): number {
  word[0] = bits << 16;
  return asFloat[0];
}
