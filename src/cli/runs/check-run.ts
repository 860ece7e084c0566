import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressModel } from '../../compression/compress-model.ts';
import { sha256 } from '../../compression/numeric/sha256.ts';
import { readPackage } from '../../compression/package/read-package.ts';
import { techniques } from '../../compression/techniques/index.ts';
import type { Court } from '../training/court.ts';
import { readAnyModel } from '../commands/disk.ts';
import { measureQuality } from './measure-run.ts';
import type { RunFile } from './run-file.ts';

/** Relative difference of a distance that another machine's float32 sums may make. */
const TOLERANCE = 0.01;

/** What does not hold of a stored run: its package's hash, its recipe's bytes, its measured quality. Empty when all does. */
export async function checkRun(folder: string, id: string, court: Court): Promise<string[]> {
  const run = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as RunFile;
  const bytes = new Uint8Array(await readFile(join(folder, `${id}.gcap`)));
  const faults: string[] = [];
  if (sha256(bytes) !== run.report.packageHash) faults.push('the package is not the one that was measured');
  if (bytes.length !== run.report.row.bytes) faults.push('the package has another size');
  if (run.report.backend === null) {
    const source = await readAnyModel(join('data/models', run.model, 'model.json'));
    const again = await compressModel(source, run.report.recipe, { techniques });
    if (again.report.packageHash !== run.report.packageHash) faults.push('the recipe gives other bytes');
  }
  const quality = await measureQuality(readPackage(bytes), court);
  for (const measure of ['frechet', 'recall'] as const) {
    const [stored, found] = [run.quality[measure].value, quality[measure].value];
    const allowed = TOLERANCE * Math.max(Math.abs(stored), measure === 'recall' ? 1 : 0);
    if (!(Math.abs(found - stored) <= allowed)) faults.push(`${measure} is ${found}, stored ${stored}`);
  }
  return faults;
}
