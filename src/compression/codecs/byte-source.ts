import { CompressionError } from '../compression-error.ts';

/** Reads what a ByteSink wrote. Every read past the end is a CompressionError that names `what` is being read. */
export class ByteSource {
  private at = 0;
  private readonly bytes: Uint8Array;
  private readonly what: string;

  constructor(bytes: Uint8Array, what: string) {
    this.bytes = bytes;
    this.what = what;
  }

  /** Bytes not read yet. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  byte(): number {
    if (this.at >= this.bytes.length) throw this.broken('ends too early');
    return this.bytes[this.at++];
  }

  take(length: number): Uint8Array {
    if (!(length >= 0 && length <= this.left)) throw this.broken('ends too early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 8; i++) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128 && value <= Number.MAX_SAFE_INTEGER) return value;
      scale *= 128;
    }
    throw this.broken('holds a number that is too large');
  }

  /** Throws unless everything was read. */
  end(): void {
    if (this.left !== 0) throw this.broken(`has ${this.left} bytes too many`);
  }

  broken(problem: string): CompressionError {
    return new CompressionError(`${this.what} ${problem}.`, 'The file is damaged; take a fresh copy.');
  }
}
