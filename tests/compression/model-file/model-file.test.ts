import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModelFile, readModel } from '../../../src/compression/model-file/read-model.ts';
import { writeModel } from '../../../src/compression/model-file/write-model.ts';
import type { Model } from '../../../src/compression/model.ts';
import { bareModel, run } from '../run-technique.ts';

const topology = { class_name: 'Sequential', config: { name: 's', layers: [] } };
const json = (weights: unknown[], extra: object = {}) =>
  JSON.stringify({
    format: 'layers-model',
    modelTopology: topology,
    weightsManifest: [{ paths: ['a.bin', 'b.bin'], weights }],
    ...extra,
  });
const shards = (bytes: number[], split = 0) =>
  new Map([
    ['a.bin', Uint8Array.from(bytes.slice(0, split))],
    ['b.bin', Uint8Array.from(bytes.slice(split))],
  ]);

describe('readModel', () => {
  it('gives what tfjs decodes for float32, int32, bool and its uint8, uint16 and float16 narrowing', () => {
    const specs = [
      { name: 'f', shape: [1], dtype: 'float32' },
      { name: 'i', shape: [1], dtype: 'int32' },
      { name: 'b', shape: [2], dtype: 'bool' },
      {
        name: 'u8',
        shape: [3],
        dtype: 'float32',
        quantization: { dtype: 'uint8', scale: 0.0123, min: -1.7 },
      },
      {
        name: 'u16',
        shape: [2],
        dtype: 'float32',
        quantization: { dtype: 'uint16', scale: 0.00012, min: 0 },
      },
      { name: 'f16', shape: [2], dtype: 'float32', quantization: { dtype: 'float16' } },
      { name: 'qi', shape: [2], dtype: 'int32', quantization: { dtype: 'uint8', scale: 2, min: -3 } },
    ];
    const bytes = [
      0, 0, 128, 63, 255, 255, 255, 255, 1, 0, 0, 7, 255, 1, 2, 254, 255, 0, 60, 85, 181, 0, 200,
    ];
    const expected = tf.io.decodeWeights(
      Uint8Array.from(bytes).buffer,
      specs as tf.io.WeightsManifestEntry[],
    );
    for (const split of [0, 5, 11]) {
      const model = readModel(json(specs), shards(bytes, split));
      for (const { name, values } of model.weights)
        expect([...values]).toEqual([...expected[name].dataSync()]);
      expect(model.weights.map(({ coding }) => coding?.kind)).toEqual([
        undefined,
        undefined,
        undefined,
        'uniform',
        'uniform',
        'float16',
        undefined,
      ]);
    }
  });

  it('keeps strings, complex numbers, optimizer weights and the other fields as they came', () => {
    const weights = [
      { name: 's', shape: [2], dtype: 'string' },
      { name: 'c', shape: [1], dtype: 'complex64', group: 'optimizer' },
    ];
    const bytes = [1, 0, 0, 0, 65, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8];
    const text = json(weights, { userDefinedMetadata: { a: 1 }, trainingConfig: { loss: 'x' } });
    const model = readModel(text, shards(bytes, 3));
    expect(model.extra).toEqual({ userDefinedMetadata: { a: 1 }, trainingConfig: { loss: 'x' } });
    expect([...model.weights[0].values]).toEqual(bytes.slice(0, 9));
    expect(model.weights[1]).toMatchObject({ group: 'optimizer', values: Uint8Array.from(bytes.slice(9)) });
    const files = writeModel(model);
    expect(readModel(new TextDecoder().decode(files.get('model.json')), files)).toEqual(model);
  });

  const good = [{ name: 'w', shape: [2], dtype: 'float32' }];
  it.each([
    ['{', 'not JSON'],
    ['[]', 'not an object'],
    ['{}', 'no modelTopology'],
    [JSON.stringify({ modelTopology: {} }), 'no weightsManifest'],
    [json([{ name: 'w', shape: [2], dtype: 'float64' }]), 'weight "w" has the unknown dtype "float64"'],
    [json([{ name: 'w', shape: [-1], dtype: 'float32' }]), 'Weight "w" has the shape [-1]'],
    [json([{ name: 'w', shape: [1e9, 1e9], dtype: 'float32' }]), 'product of at most 2^31'],
    [json([{ shape: [2], dtype: 'float32' }]), 'weight 1 has no name'],
    [json([...good, ...good]), 'declares weight "w" twice'],
    [json([{ ...good[0], quantization: { dtype: 'uint4' } }]), 'quantization that is not known'],
    [json(good, { format: 'onnx' }), 'format "onnx"'],
    [
      json(good, { deep: JSON.parse('['.repeat(300) + ']'.repeat(300)) as unknown }),
      'more than 200 levels deep',
    ],
  ])('refuses a faulty model.json and says where (%#)', (text, message) => {
    expect(() => readModel(text, shards([0, 0, 0, 0, 0, 0, 0, 0]))).toThrow(message);
  });

  it('refuses missing, short and surplus shards, naming file, weight and remedy', () => {
    expect(() => readModel(json(good), new Map())).toThrow('"a.bin" is missing. Give all files');
    expect(() => readModel(json(good), shards([1, 2, 3]))).toThrow(
      'a.bin, b.bin: weight "w" needs 8 bytes and 3 are left.',
    );
    expect(() => readModel(json(good), shards(Array<number>(9).fill(0)))).toThrow(
      '1 bytes more than the weights',
    );
    const huge = [{ name: 'w', shape: [1024, 1024, 1024], dtype: 'float32' }];
    expect(() => readModel(json(huge), shards([1, 2, 3]))).toThrow('needs 4294967296 bytes and 3 are left');
    const text = [{ name: 's', shape: [2], dtype: 'string' }];
    expect(() => readModel(json(text), shards([255, 255, 255, 255]))).toThrow('needs');
  });

  it('throws nothing but its own error for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        for (const candidate of [
          text,
          JSON.stringify({ modelTopology: {}, format: 'layers-model', weightsManifest: value }),
        ]) {
          try {
            parseModelFile(candidate);
          } catch (error) {
            expect((error as Error).name).toBe('CompressionError');
          }
        }
      }),
    );
  });
});

describe('writeModel', () => {
  const random = Array.from({ length: 300 }, (_, i) => Math.sin(i * i));
  const model = bareModel({
    'a/kernel': { shape: [15, 20], values: random },
    'a/bias': { shape: [3], values: [0.1, 0.2, 0] },
  });
  const reread = (input: Model, options = {}) => {
    const files = writeModel(input, options);
    const bytes = [...files]
      .filter(([name]) => name !== 'model.json')
      .reduce((sum, [, part]) => sum + part.length, 0);
    return { bytes, model: readModel(new TextDecoder().decode(files.get('model.json')), files), files };
  };

  it('splits into shards that join again', () => {
    const { model: back, files } = reread(model, { shardBytes: 500 });
    expect([...files.keys()].slice(1)).toEqual([
      'group1-shard1of3.bin',
      'group1-shard2of3.bin',
      'group1-shard3of3.bin',
    ]);
    expect(back).toEqual(model);
  });

  it.each([
    ['half-precision', {}, 303 * 2],
    ['uniform-quantization', { bits: 8, weights: 'all' }, 303],
    ['uniform-quantization', { bits: 12, weights: 'all' }, 303 * 2],
  ])('narrows %s %j to %i bytes from which the very values are read', async (technique, options, bytes) => {
    const narrow = await run(model, technique, options);
    const back = reread(narrow);
    back.model.weights.forEach(({ values }, i) => expect(values).toEqual(narrow.weights[i].values));
    expect(back.bytes).toBeGreaterThanOrEqual(bytes);
    expect(reread(narrow, { narrow: false }).bytes).toBe(303 * 4);
  });
});
