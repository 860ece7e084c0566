/** Bytes that grow: appended one at a time, then taken as one array. */
export class ByteSink {
  private bytes: Uint8Array;
  private length = 0;

  constructor(expected = 256) {
    this.bytes = new Uint8Array(Math.max(16, expected));
  }

  /** How many bytes were appended. */
  get size(): number {
    return this.length;
  }

  push(byte: number): void {
    if (this.length === this.bytes.length) this.grow(this.length + 1);
    this.bytes[this.length++] = byte;
  }

  append(part: Uint8Array): void {
    if (this.length + part.length > this.bytes.length) this.grow(this.length + part.length);
    this.bytes.set(part, this.length);
    this.length += part.length;
  }

  /** A whole number from 0 below 2^53, 7 bits a byte, lowest first. */
  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.push(rest);
  }

  /** A copy of what was appended. */
  take(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
