import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readFashionMnist } from '../../../src/cli/training/fashion-mnist.ts';

const folder = mkdtempSync(join(tmpdir(), 'fashion-'));
const header = (magic: number, ...sizes: number[]) => {
  const bytes = Buffer.alloc(4 + 4 * sizes.length);
  [magic, ...sizes].forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
};
const put = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the reader of Fashion-MNIST', () => {
  it('reads images and labels of the IDX files', () => {
    put('train-images-idx3-ubyte.gz', gzipSync(Buffer.concat([header(0x803, 2, 1, 1), Buffer.from([7, 9])])));
    put('train-labels-idx1-ubyte.gz', gzipSync(Buffer.concat([header(0x801, 2), Buffer.from([3, 4])])));
    const { count, size, pixels, labels } = readFashionMnist('train', folder);
    expect({ count, size, pixels: [...pixels], labels: [...labels] }).toEqual({
      count: 2,
      size: 1,
      pixels: [7, 9],
      labels: [3, 4],
    });
  });

  it('tells how to get a missing file', () => {
    expect(() => readFashionMnist('t10k', folder)).toThrow(/t10k-images.*dataset-fashion-mnist.*--data/);
  });

  it.each([
    ['is not packed', Buffer.from('no gzip'), /does not unpack/],
    ['has another format', gzipSync(header(0x801, 2)), /no IDX file/],
    [
      'is cut short',
      gzipSync(Buffer.concat([header(0x803, 2, 1, 1), Buffer.from([7])])),
      /1 bytes of data, 2 declared/,
    ],
  ])('refuses a file that %s', (_, bytes, message) => {
    put('t10k-images-idx3-ubyte.gz', bytes);
    expect(() => readFashionMnist('t10k', folder)).toThrow(message);
  });
});
