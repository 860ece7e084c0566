import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../compression/model.ts';
import { readModelFiles } from '../../inference/model-files.ts';

/** Reads the tfjs files of one folder. A missing file is an error that tells how to make it. */
export function readModelFolder(folder: string): Model {
  const file = join(folder, 'model.json');
  if (!existsSync(file)) throw new Error(`No ${file}; train the model first (npm run train).`);
  return readModelFiles(readFileSync(file, 'utf8'), readFileSync(join(folder, 'weights.bin')));
}
