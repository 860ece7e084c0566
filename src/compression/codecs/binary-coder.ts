/**
 * One binary decision at a time, in either direction: `code(bit, p)` writes `bit` and returns it, or ignores the argument and
 * returns the bit that was written. `p` is the probability of a 1 in 1/65536, from 1 to 65535. The same model code drives both.
 */
export interface BinaryCoder {
  code(bit: number, p: number): number;
  /** `count` bits (at most 16) without a model, highest first. */
  codeRaw(value: number, count: number): number;
}

// Low and range are unsigned 32-bit numbers; kept in a typed array they stay machine integers in every engine.
const LOW = 0;
const RANGE = 1;

/** Range coder (Martin 1979) on 32 bits, byte by byte as in LZMA; a carry runs back through the bytes already written. */
export class BinaryEncoder implements BinaryCoder {
  private readonly state = Int32Array.of(0, -1);
  private bytes: Uint8Array;
  private length = 0;

  constructor(expectedBytes = 1024) {
    this.bytes = new Uint8Array(Math.max(64, expectedBytes));
  }

  code(bit: number, p: number): number {
    const { state } = this;
    let range = state[RANGE];
    const bound = Math.imul(range >>> 16, p);
    if (bit !== 0) range = bound;
    else {
      this.raise(bound);
      range = (range - bound) | 0;
    }
    while (range >>> 24 === 0) {
      this.shift();
      range <<= 8;
    }
    state[RANGE] = range;
    return bit;
  }

  codeRaw(value: number, count: number): number {
    for (let i = count - 1; i >= 0; i--) this.code((value >>> i) & 1, 32768);
    return value;
  }

  /** Ends the stream and returns its bytes. Trailing zeros are left out, as the decoder reads zeros past the end. */
  finish(): Uint8Array {
    // The number in [low, low + range) with the fewest bytes: range is at least 2^24, so one byte settles it.
    const { state } = this;
    const rest = state[LOW] & 0xffffff;
    if (rest !== 0) this.raise(0x1000000 - rest);
    this.shift();
    while (this.length > 0 && this.bytes[this.length - 1] === 0) this.length--;
    return this.bytes.slice(0, this.length);
  }

  private raise(amount: number): void {
    const { state } = this;
    const before = state[LOW] >>> 0;
    state[LOW] += amount;
    if (state[LOW] >>> 0 < before) this.carry();
  }

  private carry(): void {
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
    this.bytes[this.length++] = this.state[LOW] >>> 24;
    this.state[LOW] <<= 8;
  }
}

/** Reads what BinaryEncoder wrote. Damaged bytes give other decisions, never an error: checksums are the package's business. */
export class BinaryDecoder implements BinaryCoder {
  /** Low is here the distance of the coded number from the encoder's low. */
  private readonly state = Int32Array.of(0, -1);
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    for (let i = 0; i < 4; i++) this.state[LOW] = (this.state[LOW] << 8) | this.next();
  }

  code(_bit: number, p: number): number {
    const { state } = this;
    let range = state[RANGE];
    const bound = Math.imul(range >>> 16, p);
    let bit = 0;
    if (state[LOW] >>> 0 < bound >>> 0) {
      range = bound;
      bit = 1;
    } else {
      state[LOW] -= bound;
      range = (range - bound) | 0;
    }
    while (range >>> 24 === 0) {
      state[LOW] = (state[LOW] << 8) | this.next();
      range <<= 8;
    }
    state[RANGE] = range;
    return bit;
  }

  codeRaw(_value: number, count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value = (value << 1) | this.code(0, 32768);
    return value;
  }

  private next(): number {
    return this.at < this.bytes.length ? this.bytes[this.at++] : 0;
  }
}
