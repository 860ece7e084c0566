/**
 * `npm run runs [-- id ...]`: runs the recipes of src/cli/runs/definitions.ts and keeps package, report, measured quality and a
 * strip of pictures in data/runs. `--check` measures the stored packages again and runs their recipes again; `--data FOLDER` holds Fashion-MNIST.
 */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compressModel } from '../compression/compress-model.ts';
import { techniques } from '../compression/techniques/index.ts';
import { readAnyModel, writeWhole } from './commands/disk.ts';
import { alignColumns } from './commands/tables.ts';
import { createCoreTrainer } from '../inference/distillation/core-trainer.ts';
import { encodePng } from './training/png.ts';
import { checkRun } from './runs/check-run.ts';
import { runs, type RunDefinition } from './runs/definitions.ts';
import { drawStrip, measureQuality, measureTime } from './runs/measure-run.ts';
import { computedNote, howMeasured, type RunFile } from './runs/run-file.ts';
import { openCourt, type Court } from './training/court.ts';
import { startWasm } from './training/start-wasm.ts';

const folder = 'data/runs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, data: { type: 'string' } },
});

function pointsOf(quality: RunFile['quality']): Record<string, number> {
  const estimates = Object.entries(quality) as [string, { value: number }][];
  return Object.fromEntries(estimates.map(([name, { value }]) => [name, value]));
}

async function make(run: RunDefinition, court: Court): Promise<string[]> {
  const source = await readAnyModel(join('data/models', run.model, 'model.json'));
  const recipe = { version: 1 as const, name: run.name, seed: 1, steps: [...run.steps] };
  const discriminator = await readAnyModel(join('data/models', run.model, 'discriminator/model.json'));
  const world = { techniques, trainer: createCoreTrainer(), discriminator };
  const { model, bytes, report } = await compressModel(source, recipe, world);
  const quality = await measureQuality(model, court);
  const rounded = JSON.parse(
    JSON.stringify(quality, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(6)) : value,
    ),
  ) as RunFile['quality'];
  const row = {
    ...report.row,
    quality: pointsOf(rounded),
  };
  const file: RunFile = {
    note: computedNote,
    id: run.id,
    model: run.model,
    name: run.name,
    how: howMeasured,
    report: { ...report, row },
    quality: rounded,
    time: await measureTime(source, model),
  };
  await writeWhole(join(folder, `${run.id}.gcap`), bytes, true);
  await writeWhole(join(folder, `${run.id}.png`), encodePng(await drawStrip(model)), true);
  await writeWhole(join(folder, `${run.id}.json`), `${JSON.stringify(file)}\n`, true);
  return [
    run.id,
    String(bytes.length),
    report.row.compressionRatio.toFixed(1),
    rounded.frechet.value.toFixed(3),
    `${rounded.frechet.low.toFixed(3)}-${rounded.frechet.high.toFixed(3)}`,
    rounded.recall.value.toFixed(3),
  ];
}

async function checkAll(court: Court): Promise<number> {
  const stored = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const ids = stored
    .map((name) => name.slice(0, -5))
    .filter((id) => positionals.length === 0 || positionals.includes(id));
  let broken = 0;
  for (const id of ids) {
    const faults = await checkRun(folder, id, court);
    if (faults.length > 0) broken++;
    console.log(
      `${faults.length === 0 ? 'holds' : 'FAILS'}  ${id}${faults.length > 0 ? `: ${faults.join('; ')}` : ''}`,
    );
  }
  console.log(`${ids.length - broken} of ${ids.length} runs hold.`);
  return broken;
}

await startWasm();
const court = await openCourt(values.data);
if (values.check) process.exitCode = (await checkAll(court)) > 0 ? 1 : 0;
else {
  await mkdir(folder, { recursive: true });
  console.log(alignColumns([['run', 'bytes', 'ratio', 'Fréchet', 'interval', 'recall']]));
  const chosen = runs.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  for (const run of chosen) console.log((await make(run, court)).join('  '));
}
