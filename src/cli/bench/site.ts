/**
 * `npm run bench:site`: what the built site weighs and how fast its largest comparison is. Loads one page of every kind in Chromium, nothing
 * touched, and adds up what came, gzipped; then the search's first word; then times the comparison of all rows. Exits with 1 when a promise
 * does not hold.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createServer } from 'node:http';
import { chromium, type Page } from 'playwright';
import sirv from 'sirv';
import { type Comparison, selectComparison } from '../../catalogue/queries/comparison.ts';
import { queryComparison } from '../../catalogue/queries/comparison-rows.ts';
import { defaultView } from '../../catalogue/queries/comparison-view.ts';
import { medianOf } from '../../inference/network-timing.ts';
import { readCatalogue } from '../../site/load-catalogue.ts';
import { largestOfEachKind } from '../built-site.ts';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { alignColumns } from '../commands/tables.ts';

const folder = 'dist';
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}. Run: npm run build`);
  process.exit(1);
}

const server = createServer(sirv(folder));
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumArguments(),
  ...(executablePath ? { executablePath } : {}),
});

/** Gzipped bytes of what a page asked for, by kind. */
interface Weight {
  html: number;
  css: number;
  js: number;
  font: number;
  other: number;
}

const kinds: readonly [keyof Weight, RegExp][] = [
  ['js', /\.js$/],
  ['css', /\.css$/],
  ['font', /\.woff2?$/],
  ['html', /(\/|\.html)$/],
];

/** The file that the server gives for an address; pictures and fonts are packed already. */
function weigh(path: string): number {
  const file = join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
  if (!existsSync(file)) return 0;
  return /\.(woff2?|png|pf_\w+|pagefind)$/.test(file)
    ? statSync(file).size
    : gzipSync(readFileSync(file), { level: 9 }).length;
}

/** Adds up what a page asks for until `until` is over. */
async function collect(page: Page, until: () => Promise<unknown>): Promise<Weight> {
  const weight: Weight = { html: 0, css: 0, js: 0, font: 0, other: 0 };
  const seen = new Set<string>();
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (!protocol.startsWith('http') || seen.has(pathname)) return;
    seen.add(pathname);
    const kind = kinds.find(([, pattern]) => pattern.test(pathname))?.[0] ?? 'other';
    weight[kind] += weigh(pathname);
  });
  await until();
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('request');
  return weight;
}

const beside = ({ html, css, js, other }: Weight) => html + css + js + other;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const broken: string[] = [];
function promise(what: string, value: number, limit: number, unit: string): void {
  const holds = value <= limit;
  if (!holds) broken.push(what);
  console.log(
    `${holds ? 'holds' : 'BROKEN'}  ${what}: ${value.toFixed(1)} ${unit}, promised at most ${limit} ${unit}`,
  );
}

console.log('What a page loads before anything is touched, kB gzipped; the largest page of every kind\n');
const weights = new Map<string, Weight>();
const paths = largestOfEachKind(folder).map(({ path }) => path);
for (const path of paths.filter((path) => path.endsWith('/')).sort()) {
  const page = await browser.newPage();
  weights.set(path, await collect(page, () => page.goto(origin + path)));
  await page.close();
}
console.log(
  alignColumns([
    ['page', 'HTML', 'CSS', 'JS', 'other', 'in all', 'fonts apart'],
    ...[...weights].map(([path, weight]) => [
      path,
      ...[weight.html, weight.css, weight.js, weight.other, beside(weight), weight.font].map(kilobytes),
    ]),
  ]),
);
console.log('');
const largestBelow = (start: string) =>
  [...weights].filter(([path]) => path.startsWith(start) && path !== start).map(([, weight]) => weight);
for (const weight of largestBelow('/papers/')) {
  promise('the largest page of a paper, in all', beside(weight) / 1000, 60, 'kB');
  promise('the largest page of a paper, JS', weight.js / 1000, 20, 'kB');
}
for (const weight of largestBelow('/benchmarks/'))
  promise('the largest page of a benchmark, JS', weight.js / 1000, 60, 'kB');

const search = await browser.newPage();
await search.goto(`${origin}/search/`);
await search.waitForLoadState('networkidle');
promise('the list of the search without a word', weigh('/search/entries.json') / 1000, 40, 'kB');
const first = await collect(search, async () => {
  await search.getByRole('searchbox').fill('distillation');
  await search.waitForTimeout(3000);
});
promise('what the first word of a search loads', beside(first) / 1000, 200, 'kB');

const compare = await browser.newPage();
await compare.goto(`${origin}/compare/`);
await compare.locator('table').first().waitFor();
const redraws: number[] = [];
for (let round = 0; round < 9; round++) {
  const quality = compare.getByRole('combobox', { name: 'scale of quality' });
  const milliseconds = await quality.evaluate(async (select: HTMLSelectElement) => {
    const other = [...select.options].find(({ value }) => value !== select.value)?.value ?? '';
    const start = performance.now();
    select.value = other;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    // The task of the change and the frame that it causes; a second frame follows when nothing is left to do.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  });
  if (round > 0) redraws.push(milliseconds);
}
promise('redrawing all rows after a change, median of 8', medianOf(redraws), 100, 'ms');
await browser.close();
server.close();

function timeQuery(comparison: Comparison): number {
  const view = defaultView(comparison);
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    queryComparison(comparison, view);
    return performance.now() - start;
  });
  return medianOf(times.slice(3));
}
const catalogue = readCatalogue();
const all = selectComparison(catalogue, catalogue.rows.keys());
const tenfold: Comparison = {
  ...all,
  rows: Array.from({ length: 10 }, (_, copy) =>
    all.rows.map((row) => ({ ...row, id: copy === 0 ? row.id : `${row.id}.c${copy}` })),
  ).flat(),
};
promise(`querying all ${all.rows.length} rows, median of 12`, timeQuery(all), 10, 'ms');
promise(`querying ${tenfold.rows.length} rows, median of 12`, timeQuery(tenfold), 100, 'ms');
process.exitCode = broken.length > 0 ? 1 : 0;
