/**
 * `npm run bench:scale`: how building grows with the data. Builds the pure catalogue at 1, 10 and 40 times the papers and results, each
 * copy under ids of its own, and the whole site at 1, 4 and 10 times (`--site 4` stops at four; `--site 0` leaves the site out).
 * Prints time and peak memory, in all and for an entry. Every build runs in a process of its own, or one would warm the next.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalogue } from '../../catalogue/load.ts';
import { formatFaults } from '../../catalogue/fault.ts';
import { readCatalogueFiles } from '../../site/load-catalogue.ts';
import { alignColumns } from '../commands/tables.ts';
import { multiplyFiles } from './multiply-files.ts';

const { values } = parseArgs({
  options: { site: { type: 'string', default: '10' }, catalogue: { type: 'string' } },
});
const root = process.cwd();

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly entries: number;
}

/** Builds the pure catalogue once in this process: what `--catalogue N` asks for. */
function buildPure(times: number): Cost {
  const files = multiplyFiles(readCatalogueFiles(root), times);
  const start = performance.now();
  const { catalogue, faults } = loadCatalogue(files);
  const seconds = (performance.now() - start) / 1000;
  if (faults.length > 0) throw new Error(`The copies have faults.\n${formatFaults(faults.slice(0, 5))}`);
  const entries = catalogue.papers.size + catalogue.rows.size;
  // maxRSS is in kilobytes on every platform.
  return { seconds, megabytes: process.resourceUsage().maxRSS / 1024, entries };
}

function measurePure(times: number): Cost {
  const found = spawnSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, '--catalogue', String(times)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (found.status !== 0) throw new Error(found.stderr);
  return JSON.parse(found.stdout) as Cost;
}

/** Not part of what is built, or too large to copy: dependencies are linked. */
const leftOut = new Set(['node_modules', 'dist', 'dist-cli', '.git', '.astro', 'tests']);

/** Builds the whole site of `times` the data in a folder of its own. Peak memory is that of the process that builds. */
async function measureSite(times: number): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-scale-'));
  try {
    // Copies, as the build follows links and would look for the pages at home.
    for (const name of readdirSync(root).filter((name) => !leftOut.has(name)))
      cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const files = multiplyFiles(readCatalogueFiles(root), times);
    for (const { file, text } of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { catalogue } = loadCatalogue(files);
    const entries = catalogue.papers.size + catalogue.rows.size;
    const { seconds, megabytes } = await runBuild(folder);
    return { seconds, megabytes, entries };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runBuild(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const started = performance.now();
  const astro = resolve(root, 'node_modules/astro/bin/astro.mjs');
  const build = spawn(process.execPath, [astro, 'build', '--root', folder], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  build.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, residentMegabytes(build.pid))), 200);
  return new Promise((done, fail) => {
    build.on('exit', (code) => {
      clearInterval(look);
      if (code === 0) done({ seconds: (performance.now() - started) / 1000, megabytes: peak });
      else fail(new Error(`The site of ${folder} does not build.\n${complaint.slice(-2000)}`));
    });
  });
}

/** Resident memory of a process, by /proc; 0 where there is none. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function print(what: string, costs: readonly { times: number; cost: Cost }[]): void {
  const each = (total: number, entries: number, unit: number) => ((unit * total) / entries).toFixed(3);
  const rows = costs.map(({ times, cost }) => [
    `${times}x`,
    String(cost.entries),
    cost.seconds.toFixed(1),
    each(cost.seconds, cost.entries, 1000),
    cost.megabytes.toFixed(0),
    each(cost.megabytes, cost.entries, 1024),
  ]);
  console.log(`\n${what}`);
  console.log(alignColumns([['', 'papers + rows', 'seconds', 'ms each', 'peak MB', 'kB each'], ...rows]));
}

if (values.catalogue !== undefined) {
  process.stdout.write(JSON.stringify(buildPure(Number(values.catalogue))));
} else {
  print(
    'The pure catalogue',
    [1, 10, 40].map((times) => ({ times, cost: measurePure(times) })),
  );
  const sites = [];
  for (const times of [1, 4, 10].filter((times) => times <= Number(values.site))) {
    console.error(`Building the site of ${times} times the data ...`);
    sites.push({ times, cost: await measureSite(times) });
  }
  if (sites.length > 0) print('The whole site, without the search index', sites);
}
