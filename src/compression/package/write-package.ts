import { ByteSink } from '../codecs/byte-sink.ts';
import { deflateBytes } from '../codecs/deflate-bytes.ts';
import type { Model } from '../model.ts';
import { crc32 } from './crc32.ts';
import { MAGIC, SECTION, VERSION } from './layout.ts';
import { writeTensor, type WrittenTensor } from './write-tensor.ts';

/** Told of each tensor as it is written. */
export type TensorListener = (index: number, written: WrittenTensor) => void;

/**
 * The package of a model, section by section, so that it can be written while the next tensor is coded. The bytes depend on the
 * model alone. Layout: docs/package-format.md.
 */
export function* packageChunks(model: Model, onTensor?: TensorListener): Generator<Uint8Array, void, void> {
  yield Uint8Array.of(...MAGIC, VERSION);
  let chain = 0;
  const close = (kind: number, payload: Uint8Array): Uint8Array => {
    const section = frame(kind, payload);
    chain = crc32(section.subarray(section.length - 4), chain);
    return section;
  };
  yield close(SECTION.model, describeModel(model));
  const books = new Map<string, number>();
  for (const [index, tensor] of model.weights.entries()) {
    const written = writeTensor(tensor, index, books);
    onTensor?.(index, written);
    yield close(SECTION.tensor, written.payload);
  }
  const end = new ByteSink(16);
  end.varint(model.weights.length);
  end.append(numberBytes(chain));
  yield frame(SECTION.end, end.take());
}

/** The package of a model as one array. */
export function writePackage(model: Model, onTensor?: TensorListener): Uint8Array {
  const sink = new ByteSink(65536);
  for (const chunk of packageChunks(model, onTensor)) sink.append(chunk);
  return sink.take();
}

function describeModel({ format, topology, extra }: Model): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify({ format, topology, ...(extra ? { extra } : {}) }));
  const sink = new ByteSink(json.length / 4);
  sink.varint(json.length);
  sink.append(deflateBytes(json));
  return sink.take();
}

function frame(kind: number, payload: Uint8Array): Uint8Array {
  const section = new Uint8Array(payload.length + 9);
  section[0] = kind;
  section.set(numberBytes(payload.length), 1);
  section.set(payload, 5);
  section.set(numberBytes(crc32(section.subarray(0, payload.length + 5))), payload.length + 5);
  return section;
}

function numberBytes(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}
