import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LabelledImages } from '../../inference/training/images.ts';

const debianFolder = '/usr/share/datasets/fashion-mnist';
const remedy =
  'Install the Debian package dataset-fashion-mnist, or give the folder of its four .gz files with --data.';

/** Reads one half of Fashion-MNIST (60,000 or 10,000 images). A missing or damaged file is an error that tells the remedy. */
export function readFashionMnist(part: 'train' | 't10k', folder = debianFolder): LabelledImages {
  const images = readIdx(join(folder, `${part}-images-idx3-ubyte.gz`), 0x803);
  const labels = readIdx(join(folder, `${part}-labels-idx1-ubyte.gz`), 0x801);
  const [count, height, width] = images.shape;
  if (height !== width || labels.shape[0] !== count) {
    throw new Error(`The ${part} files in ${folder} do not belong together. ${remedy}`);
  }
  return { count, size: height, pixels: images.values, labels: labels.values };
}

function readIdx(file: string, magic: number): { shape: number[]; values: Uint8Array } {
  if (!existsSync(file)) throw new Error(`No file ${file}. ${remedy}`);
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(readFileSync(file));
  } catch (cause) {
    throw new Error(`${file} is damaged: it does not unpack. ${remedy}`, { cause });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0) !== magic)
    throw new Error(`${file} is no IDX file of bytes. ${remedy}`);
  const dimensions = magic & 0xff;
  const shape = Array.from({ length: dimensions }, (_, axis) => view.getUint32(4 + 4 * axis));
  const start = 4 + 4 * dimensions;
  const length = shape.reduce((product, size) => product * size, 1);
  if (bytes.length !== start + length) {
    throw new Error(
      `${file} is damaged: ${bytes.length - start} bytes of data, ${length} declared. ${remedy}`,
    );
  }
  return { shape, values: bytes.subarray(start) };
}
