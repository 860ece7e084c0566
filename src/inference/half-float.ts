const floats = new Float32Array(1);
const bits = new Uint32Array(floats.buffer);

/** The IEEE 754 binary16 nearest to a number, ties to even, as its 16 bits. Beyond 65,504 it is an infinity. */
export function toHalf(value: number): number {
  floats[0] = value;
  const sign = (bits[0] >>> 16) & 0x8000;
  const magnitude = bits[0] & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  if (magnitude >= 0x47800000) return sign | 0x7c00;
  if (magnitude >= 0x38800000) {
    const rounded = magnitude - 0x38000000 + 0xfff + ((magnitude >>> 13) & 1);
    return sign | (rounded >>> 13);
  }
  // Below the smallest normal half a step is 2^-24; Float32 arithmetic near 0.5 has steps of 2^-24 and rounds to even.
  floats[0] = Math.abs(value) + 0.5;
  return sign | (bits[0] - 0x3f000000);
}

/** The number that 16 bits of an IEEE 754 binary16 stand for. */
export function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return (sign * fraction) / 16777216;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  bits[0] = ((exponent + 112) << 23) | (fraction << 13);
  return sign * floats[0];
}
