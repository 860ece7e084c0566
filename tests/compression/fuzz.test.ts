import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/compression/package/crc32.ts';
import { compressModel } from '../../src/compression/compress-model.ts';
import { readModel } from '../../src/compression/model-file/read-model.ts';
import { readPackage } from '../../src/compression/package/read-package.ts';
import { packageChunks } from '../../src/compression/package/write-package.ts';
import { techniques } from '../../src/compression/techniques/index.ts';
import { bareModel, run } from './run-technique.ts';

/** Runs something on hostile input: it answers or throws an error of its own kind, and says what to do. */
function answers(action: () => unknown): void {
  try {
    action();
  } catch (error) {
    const { name, remedy } = error as { name: string; remedy?: string };
    expect(name).toBe('CompressionError');
    expect(remedy?.length).toBeGreaterThan(5);
  }
}

const corpus = join(import.meta.dirname, 'corpus');
const cases = readdirSync(corpus);

describe('the corpus of faulty inputs', () => {
  it.each(cases.filter((name) => name.endsWith('.json')))(
    'model file %s is refused with a remedy',
    (name) => {
      const text = readFileSync(join(corpus, name), 'utf8');
      const shards = new Map([['w.bin', new Uint8Array(16)]]);
      let thrown: unknown;
      try {
        readModel(text, shards);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toMatchObject({
        name: 'CompressionError',
        remedy: expect.stringMatching(/\w{3}/) as string,
      });
    },
  );

  it.each(cases.filter((name) => name.endsWith('.topology')))(
    'topology %s is refused by steps that rewrite layers',
    async (name) => {
      const topology: unknown = JSON.parse(readFileSync(join(corpus, name), 'utf8'));
      const weights = bareModel({
        'a/kernel': { shape: [4, 4], values: Array.from({ length: 16 }, (_, i) => i) },
      }).weights;
      const model = { format: 'layers-model' as const, topology, weights };
      for (const technique of [
        'channel-pruning',
        'low-rank-factorization',
        'fold-batch-norm',
        'segregate-kernels',
      ]) {
        await expect(run(model, technique)).rejects.toMatchObject({ name: 'CompressionError' });
      }
      const { report } = await compressModel(
        model,
        { version: 1, seed: 1, steps: [{ technique: 'weight-sharing' }] },
        { techniques },
      );
      expect(report.after.macs).toBeNull();
    },
  );
});

describe('a package whose checksums are right and whose content is hostile', () => {
  const model = bareModel({
    'a/kernel': { shape: [6, 5], values: Array.from({ length: 30 }, (_, i) => Math.sin(i)) },
    'b/kernel': { shape: [4, 4], values: Array.from({ length: 16 }, (_, i) => (i % 3 === 0 ? i / 7 : 0)) },
  });

  /** Changes bytes of one section's payload and signs it anew; the end section is signed to fit. */
  function forge(
    chunks: readonly Uint8Array[],
    at: number,
    changes: readonly (readonly [number, number])[],
  ): Uint8Array {
    const list = chunks.map((chunk) => chunk.slice());
    const payload = list[at].length - 9;
    for (const [place, value] of changes) list[at][5 + (place % payload)] = value;
    const sign = (section: Uint8Array) =>
      new DataView(section.buffer).setUint32(section.length - 4, crc32(section.subarray(0, -4)), true);
    sign(list[at]);
    const chain = list.slice(1, -1).reduce((sum, section) => crc32(section.subarray(-4), sum), 0);
    const end = list[list.length - 1];
    new DataView(end.buffer).setUint32(end.length - 8, chain, true);
    sign(end);
    return Uint8Array.from(list.flatMap((section) => [...section]));
  }

  it.each(['uniform-quantization', 'weight-sharing', 'half-precision', 'magnitude-pruning'])(
    'after %s is answered or refused, never a crash',
    async (technique) => {
      for (const coder of ['arithmetic-coding', 'huffman-coding', 'sparse-index-coding', 'deflate-coding']) {
        const coded = await run(await run(model, technique), coder);
        const chunks = [...packageChunks(coded)];
        fc.assert(
          fc.property(
            fc.integer({ min: 1, max: 3 }),
            fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 4 }),
            (section, changes) =>
              answers(() => readPackage(forge(chunks, section, changes), { weights: 100000 })),
          ),
          { numRuns: 150 },
        );
      }
    },
  );

  it('is answered or refused for any bytes behind a right head', () => {
    const head = [...[...packageChunks(model)][0]];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) =>
        answers(() => readPackage(Uint8Array.of(...head, ...bytes))),
      ),
    );
  });
});
