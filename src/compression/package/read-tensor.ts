import { ByteSource } from '../codecs/byte-source.ts';
import { CODERS, decodePayload } from '../codecs/tensor-payload.ts';
import type { UniformCoding, WeightCoding, WeightTensor, WeightType } from '../model.ts';
import { ELEMENT_BYTES, parseShape } from '../model-file/manifest.ts';
import { decodeCoding } from '../tensor/decode-coding.ts';
import { ASKED, DTYPES, KINDS } from './layout.ts';

/** Reads one tensor section. `before` are the tensors already read, for shared codebooks. Throws CompressionError. */
export function readTensor(
  payload: Uint8Array,
  before: readonly WeightTensor[],
  budget: number,
): WeightTensor {
  let source = new ByteSource(payload, `Tensor ${before.length + 1} of the package`);
  const name = readText(source, source.varint());
  const what = `Tensor "${name}" of the package`;
  source = new ByteSource(source.take(source.left), what);
  const dtype = pick(DTYPES, source);
  const shape = parseShape(
    Array.from({ length: Math.min(17, source.varint()) }, () => source.varint()),
    name,
  );
  const groupLength = source.varint();
  const group = groupLength === 0 ? undefined : readText(source, groupLength - 1);
  const size = shape.reduce((product, n) => product * n, 1);
  const count =
    dtype === 'string'
      ? source.varint()
      : dtype === 'complex64'
        ? size * 8
        : dtype === 'int32'
          ? size * 4
          : size;
  if (count > budget) throw source.broken(`announces ${count} values, more than this reader allows`);
  const asked = pick(ASKED, source);
  const base = {
    name,
    shape,
    dtype,
    ...(group === undefined ? {} : { group }),
    ...(asked === 'none' ? {} : { coder: asked }),
  };
  return { ...base, ...readValues(source, { dtype, shape, count, what }, before) };
}

interface Frame {
  readonly dtype: WeightType;
  readonly shape: readonly number[];
  readonly count: number;
  readonly what: string;
}

function readValues(
  source: ByteSource,
  frame: Frame,
  before: readonly WeightTensor[],
): Pick<WeightTensor, 'values' | 'coding'> {
  const { dtype, shape, count, what } = frame;
  const kind = pick(KINDS, source);
  if (kind !== 'plain' && dtype !== 'float32') throw source.broken(`is ${dtype} and has a coding`);
  const open =
    kind === 'uniform'
      ? readUniform(source, shape)
      : kind === 'codebook'
        ? readCodebook(source, before)
        : undefined;
  const coder = pick(CODERS, source);
  const decoded = decodePayload(source, coder, { dtype, kind, count, shape }, what);
  source.end();
  if (kind === 'plain') return { values: decoded };
  if (kind === 'float16' || kind === 'bfloat16') return { values: decoded, coding: { kind } };
  const coding = open?.(decoded as Int32Array);
  if (coding === undefined) throw source.broken('has no coding');
  return { values: decodeCoding(coding, shape), coding };
}

function readUniform(source: ByteSource, shape: readonly number[]): (codes: Int32Array) => WeightCoding {
  const bits = source.byte();
  const flags = source.byte();
  if (flags > 3 || bits < 1 || bits > 17) throw source.broken('has scales of an unknown form');
  const length = source.varint();
  const axis = length > 1 ? source.varint() : undefined;
  if (length < 1 || (axis !== undefined && shape[axis] !== length))
    throw source.broken('has scales that do not fit its shape');
  const width = (flags & 1) === 1 ? ELEMENT_BYTES['complex64'] : ELEMENT_BYTES['float32'];
  const read = () => {
    const { buffer } = source.take(length * width).slice();
    return width === 8 ? new Float64Array(buffer) : new Float32Array(buffer);
  };
  const scales = read();
  const offsets = (flags & 2) === 2 ? read() : undefined;
  const rest: Omit<UniformCoding, 'codes'> = {
    kind: 'uniform',
    bits,
    scales,
    ...(offsets ? { offsets } : {}),
    ...(axis === undefined ? {} : { axis }),
  };
  return (codes) => ({ ...rest, codes });
}

function readCodebook(
  source: ByteSource,
  before: readonly WeightTensor[],
): (symbols: Int32Array) => WeightCoding {
  const shared = source.varint();
  const centroids = shared === 0 ? readCentroids(source) : sharedCentroids(source, before[shared - 1]);
  const origin = source.varint();
  return (symbols) => {
    const indices = new Uint16Array(symbols.length);
    for (let i = 0; i < symbols.length; i++) {
      const index = symbols[i] + origin;
      if (index < 0 || index >= centroids.length) throw source.broken('points outside its codebook');
      indices[i] = index;
    }
    return { kind: 'codebook', indices, centroids };
  };
}

function readCentroids(source: ByteSource): Float32Array {
  const length = source.varint();
  if (length > 65536) throw source.broken('has a codebook of more than 65,536 values');
  return new Float32Array(source.take(length * 4).slice().buffer);
}

function sharedCentroids(source: ByteSource, owner: WeightTensor | undefined): Float32Array {
  if (owner?.coding?.kind !== 'codebook') throw source.broken('refers to a codebook that is not there');
  return owner.coding.centroids;
}

function readText(source: ByteSource, length: number): string {
  return new TextDecoder('utf-8').decode(source.take(length));
}

function pick<T extends string>(list: readonly T[], source: ByteSource): T {
  const choice = list[source.byte()] as T | undefined;
  if (choice === undefined) throw source.broken('has a field with an unknown number');
  return choice;
}
