/**
 * `npm run bench:codec`: the symbol coders on one million independent symbols and on the weights of our own networks, beside gzip,
 * brotli, xz and zstd of the same symbols as int8. Exits with 1 if a promise about size does not hold.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { arithmetic } from '../../compression/codecs/arithmetic.ts';
import { ByteSource } from '../../compression/codecs/byte-source.ts';
import { huffman } from '../../compression/codecs/huffman.ts';
import { symbolsOf } from '../../compression/codecs/tensor-payload.ts';
import { applyRecipe } from '../../compression/compress-model.ts';
import { entropyOf } from '../../compression/measures/entropy.ts';
import type { Model } from '../../compression/model.ts';
import { createRandom } from '../../compression/numeric/seeded-random.ts';
import { techniques } from '../../compression/techniques/index.ts';
import { readAnyModel } from '../commands/disk.ts';
import { alignColumns } from '../commands/tables.ts';
import { codesOf, drawWeights } from './weights.ts';

interface TensorSet {
  readonly name: string;
  readonly tensors: readonly { symbols: Int32Array; shape: readonly number[] }[];
  /** The largest ratio to the zero-order bound that is promised. */
  readonly limit: number;
}

const MILLION = 1_000_000;

const synthetic: TensorSet[] = (['laplacian', 'gaussian'] as const).flatMap((law) =>
  [8, 5, 4].map((bits) => ({
    name: `${law} ${bits} bits`,
    tensors: [{ symbols: codesOf(drawWeights(law, MILLION, createRandom(bits)), bits), shape: [1000, 1000] }],
    limit: 1.005,
  })),
);

const settings = [
  { name: '8 bits', steps: [{ technique: 'uniform-quantization', options: { bits: 8 } }] },
  { name: '4 bits', steps: [{ technique: 'uniform-quantization', options: { bits: 4 } }] },
  {
    name: '80 % pruned, 5 bits',
    steps: [
      { technique: 'magnitude-pruning', options: { sparsity: 0.8 } },
      { technique: 'uniform-quantization', options: { bits: 5 } },
    ],
  },
  {
    name: '90 % pruned, 4-bit k-means',
    steps: [
      { technique: 'magnitude-pruning', options: { sparsity: 0.9 } },
      { technique: 'weight-sharing', options: { bits: 4 } },
    ],
  },
];

async function ownSets(folder: string): Promise<TensorSet[]> {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'model.json')))
    : [];
  const sets: TensorSet[] = [];
  for (const name of names) {
    const model = await readAnyModel(join(folder, name, 'model.json'));
    for (const setting of settings) {
      const changed = await applyRecipe(model, { version: 1, seed: 1, steps: setting.steps }, { techniques });
      sets.push({ name: `${name}, ${setting.name}`, tensors: symbolsIn(changed), limit: 1 });
    }
  }
  return sets;
}

function symbolsIn(model: Model): TensorSet['tensors'] {
  return model.weights.flatMap((tensor) => {
    const symbols = symbolsOf(tensor);
    return symbols ? [{ symbols, shape: tensor.shape }] : [];
  });
}

/** The symbols of a set as int8, one tensor after the other. */
function asBytes({ tensors }: TensorSet): Uint8Array {
  return new Uint8Array(Int8Array.from(tensors.flatMap(({ symbols }) => [...symbols])).buffer);
}

/** Bytes that a program makes of standard input; undefined where it is not installed. */
function packedBy(program: string, args: string[], bytes: Uint8Array): number | undefined {
  const { status, stdout } = spawnSync(program, args, { input: bytes, maxBuffer: 1 << 28 });
  return status === 0 ? stdout.length : undefined;
}

interface Timed {
  readonly bytes: number;
  readonly encode: number;
  readonly decode: number;
}

/** Processor time in milliseconds: what a loaded machine does beside is not counted. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Codes every tensor of a set three times and keeps the fastest: bytes, million symbols a second of processor time each way. */
function timeCoder({ tensors }: TensorSet): Timed {
  let [encode, decode, bytes] = [Infinity, Infinity, 0];
  for (let round = 0; round < 3; round++) {
    const start = processorTime();
    const coded = tensors.map((tensor) => arithmetic.encode(tensor));
    encode = Math.min(encode, processorTime() - start);
    const middle = processorTime();
    const decoded = tensors.map(({ symbols, shape }, i) =>
      arithmetic.decode(new ByteSource(coded[i], 'bench'), symbols.length, shape),
    );
    decode = Math.min(decode, processorTime() - middle);
    bytes = coded.reduce((sum, part) => sum + part.length, 0);
    if (!decoded.every((list, i) => list.every((value, at) => value === tensors[i].symbols[at])))
      throw new Error('Not decoded.');
  }
  const count = tensors.reduce((sum, { symbols }) => sum + symbols.length, 0);
  return { bytes, encode: count / encode / 1000, decode: count / decode / 1000 };
}

const rows: string[][] = [
  [
    'symbols',
    'count',
    'bound',
    'ours',
    'ours/bound',
    'huffman',
    'gzip -9',
    'brotli -q 11',
    'xz -9e',
    'zstd -19',
    'enc M/s',
    'dec M/s',
  ],
];
const broken: string[] = [];
for (const set of [...synthetic, ...(await ownSets('data/models'))]) {
  const bytes = asBytes(set);
  const bound = set.tensors.reduce((sum, { symbols }) => sum + (symbols.length * entropyOf(symbols)) / 8, 0);
  const ours = timeCoder(set);
  const others = [
    gzipSync(bytes, { level: 9 }).length,
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
    }).length,
    packedBy('xz', ['-9e', '-c'], bytes),
    packedBy('zstd', ['-19', '-c', '-q'], bytes),
  ];
  const coded = set.tensors.reduce((sum, tensor) => sum + huffman.encode(tensor).length, 0);
  const shown = others.map((size) => (size === undefined ? 'not here' : String(size)));
  rows.push([
    set.name,
    String(bytes.length),
    bound.toFixed(0),
    String(ours.bytes),
    (ours.bytes / bound).toFixed(4),
    String(coded),
    ...shown,
    ours.encode.toFixed(1),
    ours.decode.toFixed(1),
  ]);
  if (!(ours.bytes <= set.limit * bound))
    broken.push(`${set.name}: ${(ours.bytes / bound).toFixed(4)} of the bound, ${set.limit} promised`);
  if (others.some((size) => size !== undefined && size <= ours.bytes))
    broken.push(`${set.name}: another coder is smaller`);
}
console.log(alignColumns(rows));
console.log(broken.length === 0 ? '\nEvery promise about size holds.' : `\nNot held:\n${broken.join('\n')}`);
process.exitCode = broken.length === 0 ? 0 : 1;
