import { type ByteSink } from './byte-sink.ts';
import { type ByteSource } from './byte-source.ts';

/** Bits, highest first, appended to bytes. */
export class BitSink {
  readonly bytes: ByteSink;
  private pending = 0;
  private held = 0;

  constructor(bytes: ByteSink) {
    this.bytes = bytes;
  }

  /** The low `count` bits (at most 24) of `value`. */
  put(value: number, count: number): void {
    this.pending = ((this.pending << count) | (value & ((1 << count) - 1))) >>> 0;
    this.held += count;
    while (this.held >= 8) {
      this.held -= 8;
      this.bytes.push((this.pending >>> this.held) & 255);
    }
    this.pending &= (1 << this.held) - 1;
  }

  /** Fills the last byte with zeros. */
  flush(): void {
    if (this.held > 0) this.put(0, 8 - this.held);
  }
}

/** Reads what BitSink wrote. */
export class BitSource {
  private readonly bytes: ByteSource;
  private pending = 0;
  private held = 0;

  constructor(bytes: ByteSource) {
    this.bytes = bytes;
  }

  /** The next `count` bits, at most 24. */
  take(count: number): number {
    while (this.held < count) {
      this.pending = ((this.pending << 8) | this.bytes.byte()) >>> 0;
      this.held += 8;
    }
    this.held -= count;
    const value = this.pending >>> this.held;
    this.pending &= (1 << this.held) - 1;
    return value;
  }
}
