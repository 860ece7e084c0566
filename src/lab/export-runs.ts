import { describeSteps } from './describe-run.ts';
import type { StoredRun } from './run-store.ts';

const fixed = [
  ['run', (run: StoredRun, index: number) => run.name || String(index + 1)],
  ['model', (run: StoredRun) => run.model],
  ['steps', (run: StoredRun) => describeSteps(run.report.recipe)],
  ['seed', (run: StoredRun) => run.report.recipe.seed],
  ['params', (run: StoredRun) => run.report.row.params],
  ['macs', (run: StoredRun) => run.report.row.macs],
  ['bytes', (run: StoredRun) => run.bytes.length],
  ['compression_ratio', (run: StoredRun) => run.report.row.compressionRatio],
  ['model_sha256', (run: StoredRun) => run.report.modelHash],
  ['package_sha256', (run: StoredRun) => run.report.packageHash],
  ['training_backend', (run: StoredRun) => run.report.backend],
  ['date', (run: StoredRun) => new Date(run.created).toISOString()],
] as const;

/** The runs as CSV (RFC 4180). Text that a spreadsheet would take for a formula gets a leading apostrophe. */
export function runsAsCsv(runs: readonly StoredRun[]): string {
  const measures = [
    ...new Set(runs.flatMap(({ judgement }) => judgement?.quality.map(({ id }) => id) ?? [])),
  ];
  const head = [...fixed.map(([name]) => name), ...measures];
  const rows = runs.map((run, index) => [
    ...fixed.map(([, read]) => read(run, index)),
    ...measures.map((measure) => run.judgement?.quality.find(({ id }) => id === measure)?.value ?? null),
  ]);
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** The runs as JSON, without the packages themselves. */
export function runsAsJson(runs: readonly StoredRun[]): string {
  const plain = runs.map(({ bytes, created, ...run }) => ({
    ...run,
    created: new Date(created).toISOString(),
    packageBytes: bytes.length,
  }));
  return `${JSON.stringify({ version: 1, runs: plain }, null, 2)}\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
