import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Estimate } from '../compression/measures/bootstrap.ts';
import type { CompressionReport } from '../compression/report.ts';
import type { RecipeStep } from '../compression/recipe.ts';

/** A run as `npm run runs` keeps it in data/runs. */
export interface RecordedRun {
  readonly id: string;
  readonly model: string;
  readonly name: string;
  readonly report: CompressionReport;
  readonly quality: Readonly<Record<string, Estimate>>;
  /** Medians in milliseconds for a batch, in one run on one machine. */
  readonly time?: { readonly batch: number; readonly original: number; readonly compressed: number };
  /** How its quality was measured. */
  readonly how: string;
}

/** What a reader sees of a run: a measure, its label, and which way is better. */
export const runMeasures = [
  { id: 'frechet', label: 'Fréchet distance', better: 'lower' },
  { id: 'precision', label: 'Precision', better: 'higher' },
  { id: 'recall', label: 'Recall', better: 'higher' },
  { id: 'classAgreement', label: 'Class agreement', better: 'higher' },
] as const;

/**
 * A recorded run.
 * @param asker what names the run, for the message
 * @throws Error when data/runs has no such file
 */
export function readRun(id: string, asker: string, folder = 'data/runs'): RecordedRun {
  const file = join(folder, `${id}.json`);
  if (!existsSync(file))
    throw new Error(`${asker}: there is no ${file}. Correct the id, or record it: npm run runs -- ${id}`);
  return JSON.parse(readFileSync(file, 'utf8')) as RecordedRun;
}

/** The run that changes nothing, with which others on the same model are compared; undefined when it is not recorded. */
export function readOriginal(model: string, folder = 'data/runs'): RecordedRun | undefined {
  const id = `${model}-original`;
  return existsSync(join(folder, `${id}.json`)) ? readRun(id, id, folder) : undefined;
}

/** The runs of a finding, the original of each model first. */
export function runsToShow(ids: readonly string[], asker: string, folder = 'data/runs'): RecordedRun[] {
  const runs = ids.map((id) => readRun(id, asker, folder));
  const originals = [...new Set(runs.map(({ model }) => model))].map((model) => readOriginal(model, folder));
  const all = [...originals.filter((run) => run !== undefined), ...runs];
  return all.filter((run, index) => all.findIndex(({ id }) => id === run.id) === index);
}

/** Every recorded run on a model. */
export function readRuns(model: string, folder = 'data/runs'): RecordedRun[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${model}-`) && name.endsWith('.json'))
    .map((name) => readRun(name.slice(0, -5), name, folder));
}

/**
 * Rungs from the original down to the smallest: of the runs that no other run beats in both bytes and Fréchet distance, the nearest
 * (in the logarithm of bytes) to each of `ratios`.
 */
export function ladderOf(runs: readonly RecordedRun[], ratios: readonly number[]): RecordedRun[] {
  const bytes = (run: RecordedRun) => run.report.row.bytes;
  const distance = (run: RecordedRun) => run.quality['frechet']?.value ?? Infinity;
  const front = runs.filter(
    (run) =>
      !runs.some(
        (other) =>
          bytes(other) <= bytes(run) &&
          distance(other) <= distance(run) &&
          (bytes(other) < bytes(run) || distance(other) < distance(run)),
      ),
  );
  const away = (run: RecordedRun, ratio: number) =>
    Math.abs(Math.log(run.report.row.compressionRatio / ratio));
  const nearest = ratios.map((ratio) => front.toSorted((a, b) => away(a, ratio) - away(b, ratio))[0]);
  return [...new Set(nearest.filter((run) => run !== undefined))].sort((a, b) => bytes(b) - bytes(a));
}

/** The runs of a lab technique alone (and half precision, which every run of fewer bits ends with), on all layers. */
export function runsOfTechnique(id: string, runs: readonly RecordedRun[]): RecordedRun[] {
  return runs.filter(({ report }) => {
    const steps = report.recipe.steps.filter(({ technique }) => technique !== 'half-precision');
    return steps.length === 1 && steps[0]?.technique === id && !steps[0].only && !steps[0].except;
  });
}

/** Bytes as kB with three digits. */
export function formatKilobytes(bytes: number): string {
  return `${new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(bytes / 1000)} kB`;
}

/** The students that were distilled from a model and changed no further, the largest first. */
export function recordedStudents(model: string, folder = 'data/runs'): RecordedRun[] {
  const students = runsOfTechnique('distillation', readRuns(model, folder));
  return students.sort((a, b) => b.report.row.bytes - a.report.row.bytes);
}

/**
 * Files of data/runs that the site publishes: the numbers of each run, a strip of eight garments where it was drawn, and the packages of
 * the students, which the lab shows in the place of training.
 */
export function runFiles(folder = 'data/runs'): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder);
  const models = new Set(
    files
      .filter((name) => name.endsWith('.json'))
      .map((name) => readRun(name.slice(0, -5), name, folder).model),
  );
  const packages = [...models]
    .flatMap((model) => recordedStudents(model, folder))
    .map(({ id }) => `${id}.gcap`);
  return files.filter((name) => /\.(json|png)$/.test(name) || packages.includes(name));
}

/** A value and its interval with as many digits as give the half width two: 19.2734 within 0.67 is "19.27". */
export function formatEstimate({ value, low, high }: Estimate): { value: string; interval: string } {
  const half = (high - low) / 2;
  const digits = half > 0 ? Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(half)))) : 3;
  const show = (number: number) => number.toFixed(digits);
  return { value: show(value), interval: `${show(low)} to ${show(high)}` };
}

const flagOf = (option: string) => `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const quoted = (words: readonly string[]) => `'${words.join(',')}'`;
const wordsOf = ({ technique, options = {}, only, except }: RecipeStep) => [
  `--${technique}`,
  ...Object.entries(options).map(([option, value]) => `${flagOf(option)}=${value}`),
  ...(only ? ['--only', quoted(only)] : []),
  ...(except ? ['--except', quoted(except)] : []),
];

/** The command that makes the same package; null for the run without a step, and where a step trains. */
export function commandOf({ model, report }: RecordedRun): string | null {
  const { steps } = report.recipe;
  if (steps.length === 0 || report.backend !== null) return null;
  return [
    'npx gan-compression-atlas compress',
    `data/models/${model}/model.json --out ${model}-smaller`,
    ...steps.flatMap(wordsOf),
  ].join(' ');
}

const inDigits = (value: number) => new Intl.NumberFormat('en').format(value);

function mapValues<A, B>(record: Readonly<Record<string, A>>, make: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));
}

/** The whole file, and its weights written in other ways. */
function bytesOf({ report }: RecordedRun): Record<string, number> {
  const { dense, sparse, deflated } = report.after.bytes;
  return { bytes: report.row.bytes, dense, sparse, deflated };
}

/**
 * A figure of a recorded run in words: a measure of quality with its interval, `params`, bytes of the file (`bytes`, and `ratio` to 32-bit
 * weights) or of its weights otherwise written (`dense`, `sparse`, `deflated`), `macs` and `time` against the original.
 * @throws Error when the run is not recorded, or did not measure it
 */
export function readRunFigure(
  id: string,
  measure: string,
  folder = 'data/runs',
): { text: string; title: string } {
  const tag = `<RunFigure run="${id}" measure="${measure}" />`;
  const run = readRun(id, tag, folder);
  const { row } = run.report;
  const estimate = run.quality[measure];
  const estimated = estimate && formatEstimate(estimate);
  const original = readOriginal(run.model, folder);
  const texts: Readonly<Record<string, string | undefined>> = {
    ...mapValues(bytesOf(run), (bytes) => `${inDigits(bytes)} bytes`),
    ratio: `${row.compressionRatio.toFixed(1)}× smaller`,
    params: `${inDigits(row.params)} parameters`,
    ...(original?.report.row.macs && row.macs
      ? { macs: `${(original.report.row.macs / row.macs).toFixed(1)}× fewer MACs` }
      : {}),
    ...(run.time ? { time: `${(run.time.original / run.time.compressed).toFixed(1)}× less time` } : {}),
    ...(estimated ? { [measure]: `${estimated.value} (${estimated.interval})` } : {}),
  };
  const text = texts[measure];
  if (text === undefined) {
    const known = [...new Set([...Object.keys(texts), ...Object.keys(run.quality)])].join(', ');
    throw new Error(`${tag}: the run has no such measure. It has: ${known}.`);
  }
  const label = runMeasures.find((known) => known.id === measure)?.label ?? measure;
  return { text, title: `${label} of our own run "${run.name}". ${estimate ? run.how : ''}`.trim() };
}
