import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Estimate } from '../compression/measures/bootstrap.ts';
import { weighScripts } from './engine-size.ts';
import { href } from './href.ts';
import { judgeBytes, readModels } from './models.ts';
import { formatEstimate, readOriginal, recordedStudents } from './runs.ts';

const weighed = new Map<string, number>();

/** Built scripts by name, as a server sends them: Astro writes them before it writes the pages. Null while one edits. */
function weigh(...names: string[]): number | null {
  const key = names.join();
  const known = weighed.get(key) ?? weighScripts(names, join(process.env['ATLAS_OUT'] ?? 'dist', '_astro'));
  if (known !== null) weighed.set(key, known);
  return known;
}

/** Bytes of the lab's worker, the learning library and its wasm file, gzipped; null while nothing is built. */
export function engineBytes(): number | null {
  return weigh('worker');
}

/** Bytes that a demo in an article fetches when it is asked for: the engine, the form, the model, and the judge with its reference. */
export function demoBytes(model: string): number | null {
  const scripts = weigh('worker', 'mount-demo');
  const weights = readModels().find(({ id }) => id === model)?.bytes ?? 0;
  return scripts === null ? null : scripts + weights + judgeBytes();
}

/** A figure of the lab to read others against. */
export interface Mark {
  readonly label: string;
  readonly value: number;
}

const file = 'data/lab/marks.json';

/** The marks of a model's measures, as `npm run lab-marks` computed them; none where there are none. */
export function readMarks(model: string): Record<string, Mark[]> {
  if (!existsSync(file)) return {};
  const { marks } = JSON.parse(readFileSync(file, 'utf8')) as {
    marks: Record<string, Record<string, Mark[]>>;
  };
  return marks[model] ?? {};
}

/** The recorded students of a model, as the lab offers them; null where there are none. */
export function readStudents(model: string) {
  const original = readOriginal(model);
  const students = recordedStudents(model).map(({ id, name, report, quality }) => ({
    id,
    name,
    bytes: report.row.bytes,
    steps: Number(
      report.recipe.steps.find(({ technique }) => technique === 'distillation')?.options?.['steps'],
    ),
    distance: describeDistance(quality['frechet']),
  }));
  if (original === undefined || students.length === 0) return null;
  return { folder: href('/data/runs/'), original: original.id, students };
}

function describeDistance(distance: Estimate | undefined): string {
  if (distance === undefined) return 'not measured';
  const { value, interval } = formatEstimate(distance);
  return `${value} (${interval})`;
}
