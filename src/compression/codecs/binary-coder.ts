/**
 * One binary decision at a time, in either direction: `code(bit, p)` writes `bit` and returns it, or ignores the argument and
 * returns the bit that was written. `p` is the probability of a 1 in 1/65536, from 1 to 65535. The same model code drives both.
 */
export interface BinaryCoder {
  code(bit: number, p: number): number;
  /** `count` bits (at most 24) without a model, highest first. */
  codeRaw(value: number, count: number): number;
}

// Low and range are numbers of 31 bits, so that their differences have a sign: bits are then chosen by masks and not by branches,
// which a processor cannot foresee. Kept in a typed array they stay machine integers in every engine.
const LOW = 0;
const RANGE = 1;
const WHOLE = 0x7fffffff;
/** Range does not stay below this: a byte is written or read then. */
const LEAST = 0x800000;

/** Raw bits in one step: few enough that what is cut off the range hardly counts. */
const RAW_STEP = 12;

/** Range coder (Martin 1979) on 31 bits, byte by byte; a carry runs back through the bytes already written. */
export class BinaryEncoder implements BinaryCoder {
  private readonly state = Int32Array.of(0, WHOLE);
  private bytes: Uint8Array;
  private length = 0;

  constructor(expectedBytes = 1024) {
    this.bytes = new Uint8Array(Math.max(64, expectedBytes));
  }

  code(bit: number, p: number): number {
    const range = this.state[RANGE];
    const bound = Math.imul(range >>> 15, p) >>> 1;
    const isZero = bit - 1;
    this.narrow(bound & isZero, bound + ((range - bound - bound) & isZero));
    return bit;
  }

  codeRaw(value: number, count: number): number {
    for (let left = count; left > 0;) {
      const step = left < RAW_STEP ? left : RAW_STEP;
      left -= step;
      const range = this.state[RANGE] >>> step;
      this.narrow(Math.imul(range, (value >>> left) & ((1 << step) - 1)), range);
    }
    return value;
  }

  /** Ends the stream and returns its bytes. Trailing zeros are left out, as the decoder reads zeros past the end. */
  finish(): Uint8Array {
    // The number in [low, low + range) with the fewest bytes: range is at least LEAST, so one byte settles it.
    this.narrow(-this.state[LOW] & (LEAST - 1), LEAST);
    this.shift();
    while (this.length > 0 && this.bytes[this.length - 1] === 0) this.length--;
    return this.bytes.slice(0, this.length);
  }

  /** Goes on with the part of the range that starts at `offset` and is `range` wide. */
  private narrow(offset: number, range: number): void {
    const { state } = this;
    const low = (state[LOW] + offset) | 0;
    state[LOW] = low;
    if (low < 0) this.carry();
    while (range < LEAST) {
      this.shift();
      range <<= 8;
    }
    state[RANGE] = range;
  }

  private carry(): void {
    this.state[LOW] &= WHOLE;
    let i = this.length - 1;
    while (i >= 0 && this.bytes[i] === 255) this.bytes[i--] = 0;
    if (i >= 0) this.bytes[i]++;
  }

  private shift(): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = this.state[LOW] >>> 23;
    this.state[LOW] = (this.state[LOW] << 8) & WHOLE;
  }
}

/** Reads what BinaryEncoder wrote. Damaged bytes give other decisions, never an error: checksums are the package's business. */
export class BinaryDecoder implements BinaryCoder {
  /** Low is here the distance of the coded number from the encoder's low. */
  private readonly state = Int32Array.of(0, WHOLE);
  private readonly bytes: Uint8Array;
  private at = 0;
  /** The byte read last: 31 bits end in the middle of it, and its lowest bit comes first next time. */
  private last = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    for (let i = 0; i < 4; i++) this.state[LOW] = this.shifted(this.state[LOW]);
  }

  code(_bit: number, p: number): number {
    const { state } = this;
    const range = state[RANGE];
    const low = state[LOW];
    const bound = Math.imul(range >>> 15, p) >>> 1;
    const isZero = ~((low - bound) >> 31);
    this.narrow(low - (bound & isZero), bound + ((range - bound - bound) & isZero));
    return isZero + 1;
  }

  codeRaw(_value: number, count: number): number {
    let value = 0;
    for (let left = count; left > 0;) {
      const step = left < RAW_STEP ? left : RAW_STEP;
      left -= step;
      const low = this.state[LOW];
      const range = this.state[RANGE] >>> step;
      const part = Math.min((low / range) | 0, (1 << step) - 1);
      this.narrow(low - Math.imul(range, part), range);
      value = (value << step) | part;
    }
    return value;
  }

  private narrow(low: number, range: number): void {
    while (range < LEAST) {
      low = this.shifted(low);
      range <<= 8;
    }
    this.state[LOW] = low;
    this.state[RANGE] = range;
  }

  private shifted(low: number): number {
    const byte = this.at < this.bytes.length ? this.bytes[this.at++] : 0;
    const bits = ((this.last << 7) | (byte >>> 1)) & 255;
    this.last = byte;
    return ((low << 8) | bits) & WHOLE;
  }
}
