import { ByteSource } from '../codecs/byte-source.ts';
import { inflateBytes } from '../codecs/deflate-bytes.ts';
import { CompressionError } from '../compression-error.ts';
import type { Model, WeightTensor } from '../model.ts';
import { parseModelJson } from '../model-file/read-model.ts';
import { crc32 } from './crc32.ts';
import { CRC_BYTES, HEAD_BYTES, MAGIC, SECTION, VERSION } from './layout.ts';
import { readTensor } from './read-tensor.ts';

/** What a reader allows, so that a small file cannot claim a large machine. */
export interface ReadLimits {
  /** Weights in all; 2^28 (1 GiB of float32) when left out. */
  readonly weights?: number;
  /** Bytes of the topology as JSON; 64 MiB when left out. */
  readonly topologyBytes?: number;
}

/** Reads a package as its bytes arrive. Everything is checked before it is used; nothing partial is ever returned. */
export class PackageReader {
  private buffer = new Uint8Array(0);
  private model: Omit<Model, 'weights'> | undefined;
  private readonly weights: WeightTensor[] = [];
  private chain = 0;
  private count = 0;
  private hasMagic = false;
  private isComplete = false;
  private readonly limits: ReadLimits;

  constructor(limits: ReadLimits = {}) {
    this.limits = limits;
  }

  /** Takes the next bytes and returns the tensors that they complete. Throws CompressionError at the first fault. */
  push(bytes: Uint8Array): WeightTensor[] {
    const joined = new Uint8Array(this.buffer.length + bytes.length);
    joined.set(this.buffer);
    joined.set(bytes, this.buffer.length);
    this.buffer = joined;
    const before = this.weights.length;
    let at = this.hasMagic ? 0 : this.readMagic();
    for (;;) {
      const next = this.readSection(at);
      if (next === at) break;
      at = next;
    }
    this.buffer = this.buffer.slice(at);
    return this.weights.slice(before);
  }

  /** The model, once every byte was pushed. Throws CompressionError if the package is cut short. */
  finish(): Model {
    if (!this.isComplete || this.model === undefined) throw fault('is cut short');
    return { ...this.model, weights: this.weights };
  }

  private readMagic(): number {
    const given = this.buffer.subarray(0, MAGIC.length);
    if (given.some((byte, i) => byte !== MAGIC[i])) {
      throw new CompressionError('This is not a package of GAN Compression Atlas.', 'Give a .gcap file.');
    }
    if (this.buffer.length <= MAGIC.length) return 0;
    const version = this.buffer[MAGIC.length];
    if (version !== VERSION) {
      throw new CompressionError(
        `The package has layout version ${version}.`,
        `This program reads version ${VERSION}: run the recipe again, or decode the package with the program that wrote it.`,
      );
    }
    this.hasMagic = true;
    return MAGIC.length + 1;
  }

  private readSection(at: number): number {
    if (!this.hasMagic || at + HEAD_BYTES > this.buffer.length) return this.refuseSurplus(at);
    if (this.isComplete) return this.refuseSurplus(at);
    const view = new DataView(this.buffer.buffer, this.buffer.byteOffset + at);
    const length = view.getUint32(1, true);
    const kind = this.buffer[at];
    if (kind !== SECTION.model && kind !== SECTION.tensor && kind !== SECTION.end)
      throw fault('has an unknown section');
    const end = at + HEAD_BYTES + length + CRC_BYTES;
    if (end > this.buffer.length) return at;
    const expected = view.getUint32(HEAD_BYTES + length, true);
    if (crc32(this.buffer.subarray(at, end - CRC_BYTES)) !== expected)
      throw fault('has a section whose checksum differs');
    this.use(kind, this.buffer.subarray(at + HEAD_BYTES, end - CRC_BYTES));
    this.chain = crc32(this.buffer.subarray(end - CRC_BYTES, end), this.chain);
    return end;
  }

  private refuseSurplus(at: number): number {
    if (this.isComplete && at < this.buffer.length) throw fault('has bytes after its end');
    return at;
  }

  private use(kind: number, payload: Uint8Array): void {
    if ((kind === SECTION.model) !== (this.model === undefined)) throw fault('has its sections out of order');
    if (kind === SECTION.model) this.model = this.readModelSection(payload);
    else if (kind === SECTION.tensor) this.addTensor(payload);
    else this.readEnd(payload);
  }

  private addTensor(payload: Uint8Array): void {
    const budget = (this.limits.weights ?? 268435456) - this.count;
    const tensor = readTensor(payload, this.weights, budget);
    if (this.weights.some(({ name }) => name === tensor.name)) throw fault(`holds "${tensor.name}" twice`);
    this.count += tensor.values.length;
    this.weights.push(tensor);
  }

  private readModelSection(payload: Uint8Array): Omit<Model, 'weights'> {
    const source = new ByteSource(payload, 'The topology of the package');
    const length = source.varint();
    if (length > (this.limits.topologyBytes ?? 67108864))
      throw source.broken('is larger than this reader allows');
    return parseModelJson(new TextDecoder().decode(inflateBytes(source, length)));
  }

  private readEnd(payload: Uint8Array): void {
    const source = new ByteSource(payload, 'The end of the package');
    if (source.varint() !== this.weights.length) throw fault('lacks some of its tensors');
    const chain = source.take(4).reduceRight((value, byte) => value * 256 + byte, 0);
    source.end();
    if (chain !== this.chain) throw fault('has sections that do not belong together');
    this.isComplete = true;
  }
}

/** The model in a complete package. Throws CompressionError for anything that is not one. */
export function readPackage(bytes: Uint8Array, limits: ReadLimits = {}): Model {
  const reader = new PackageReader(limits);
  reader.push(bytes);
  return reader.finish();
}

function fault(problem: string): CompressionError {
  return new CompressionError(`The package ${problem}.`, 'Take a fresh copy of the file.');
}
