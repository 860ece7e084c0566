import { zipSync } from 'fflate';
import { writeModel } from '../../compression/model-file/write-model.ts';
import { loadModel } from './load-model.ts';
import type { Task } from './task.ts';

/** A model as the files of a standard tfjs model, in a zip. */
export const exportModel: Task<'exportModel'> = async ({ source }) => {
  const files = writeModel(await loadModel(source));
  const bytes = zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(1980, 0, 1) });
  return { bytes: bytes, file: 'model.zip' };
};
