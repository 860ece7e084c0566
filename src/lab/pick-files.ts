import { LabError } from './lab-error.ts';

/** A dropped file: its path within the drop, and its size in bytes. */
export interface OfferedFile {
  readonly path: string;
  readonly size: number;
}

/** The largest model that the page takes, in bytes. */
export const LARGEST_MODEL = 200_000_000;

/** The `model.json` among dropped files. Throws LabError when there is none, more than one, or all together are too large. */
export function pickModelFile(files: readonly OfferedFile[]): OfferedFile {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > LARGEST_MODEL) {
    throw refusal(
      `These files hold ${Math.ceil(total / 1e6)} MB; the page takes models up to 200 MB.`,
      'Use the command line for larger ones: npx gan-compression-atlas compress model.json.',
    );
  }
  const json = files.filter(({ path }) => path.toLowerCase().endsWith('.json'));
  const named = json.filter(({ path }) => /(^|\/)model\.json$/i.test(path));
  const found = named.length > 0 ? named : json;
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    throw refusal(
      `There are ${found.length} models here (${found
        .slice(0, 3)
        .map(({ path }) => path)
        .join(', ')}).`,
      'Drop the folder of one model.',
    );
  }
  throw refusal(
    files.length === 0 ? 'No file came.' : `There is no model.json among ${files.length} file(s).`,
    'Drop model.json together with its .bin files, or their folder (tfjs Layers or Graph format).',
  );
}

/** The offered file that a manifest's path means: relative to model.json, else by its last part alone. */
export function findShard<File extends OfferedFile>(
  files: readonly File[],
  modelPath: string,
  shard: string,
): File {
  const folder = modelPath.slice(0, modelPath.lastIndexOf('/') + 1);
  const base = shard.slice(shard.lastIndexOf('/') + 1);
  const file =
    files.find(({ path }) => path === folder + shard) ??
    files.find(({ path }) => path.slice(path.lastIndexOf('/') + 1) === base);
  if (file) return file;
  throw refusal(
    `model.json names the weights file "${shard.slice(0, 80)}", which is not among the files.`,
    'Drop it too.',
  );
}

function refusal(problem: string, remedy: string): LabError {
  return new LabError({ problem, remedy, stopped: false });
}
