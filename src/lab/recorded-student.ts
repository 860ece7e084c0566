import type { Estimate } from '../compression/measures/bootstrap.ts';
import type { CompressionReport } from '../compression/report.ts';
import { figuresOf } from './judging/figures.ts';
import { garmentMeasures } from './judging/garment-measures.ts';
import { LabError } from './lab-error.ts';
import type { StoredRun } from './run-store.ts';

/** A run of data/runs, as far as the page shows it. */
interface RecordedFile {
  readonly id: string;
  readonly model: string;
  readonly name: string;
  readonly how: string;
  readonly report: CompressionReport;
  readonly quality: Readonly<Record<string, Estimate>>;
}

const prefix = 'recorded-';

/** Whether a run was recorded beforehand, and not made in this browser. */
export function isRecorded({ id }: Pick<StoredRun, 'id'>): boolean {
  return id.startsWith(prefix);
}

/** A recorded run in the form of one that was made here, so that it is shown like one. Its figures are those that were recorded. */
export function recordedRun(
  run: RecordedFile,
  original: Pick<RecordedFile, 'quality'>,
  bytes: Uint8Array<ArrayBuffer>,
): StoredRun {
  const { id, model, name, how, report } = run;
  return {
    id: `${prefix}${id}`,
    name: `Recorded: ${name}`,
    created: 0,
    model,
    report,
    bytes,
    judgement: {
      quality: figuresOf(run.quality, garmentMeasures),
      baseline: figuresOf(original.quality, garmentMeasures),
      difference: null,
      timing: null,
      backend: report.backend ?? '',
      how,
      notes: ['Recorded beforehand on the command line; nothing was trained or measured in this page.'],
    },
  };
}

/** Fetches a recorded run, what it is compared with, and its package from the folder of recorded runs. Throws LabError. */
export async function fetchRecordedRun(folder: string, id: string, original: string): Promise<StoredRun> {
  const [run, base, bytes] = await Promise.all([
    fetchFile(`${folder}${id}.json`).then((file) => file.json() as Promise<RecordedFile>),
    fetchFile(`${folder}${original}.json`).then((file) => file.json() as Promise<RecordedFile>),
    fetchFile(`${folder}${id}.gcap`).then((file) => file.arrayBuffer()),
  ]);
  return recordedRun(run, base, new Uint8Array(bytes));
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address).catch(() => null);
  if (response?.ok) return response;
  throw new LabError({
    problem: `${address} could not be fetched${response ? ` (status ${response.status})` : ''}.`,
    remedy: 'Check the connection and press again; training here needs no network.',
    stopped: false,
  });
}
