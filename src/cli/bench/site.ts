/**
 * `npm run bench:site`: what the built site weighs and how fast its largest comparison is. Loads one page of every kind in Chromium, nothing
 * touched, and adds up what came, gzipped; then the search's first word; then times the comparison of all rows. Exits with 1 when a promise
 * does not hold.
 */
import type { Page } from 'playwright';
import { type Comparison, selectComparison } from '../../catalogue/queries/comparison.ts';
import { queryComparison } from '../../catalogue/queries/comparison-rows.ts';
import { defaultView } from '../../catalogue/queries/comparison-view.ts';
import { medianOf } from '../../inference/network-timing.ts';
import { readCatalogue } from '../../site/load-catalogue.ts';
import { largestOfEachKind } from '../built-site.ts';
import { alignColumns } from '../commands/tables.ts';
import { Promises } from './promises.ts';
import { openSite, weighFile } from './site-in-chromium.ts';

const folder = 'dist';
const { origin, browser, close } = await openSite(folder);
const promises = new Promises();

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

/** Adds up what a page asks for until `until` is over. */
async function collect(page: Page, until: () => Promise<unknown>): Promise<Weight> {
  const weight: Weight = { html: 0, css: 0, js: 0, font: 0, other: 0 };
  const seen = new Set<string>();
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (!protocol.startsWith('http') || seen.has(pathname)) return;
    seen.add(pathname);
    const kind = kinds.find(([, pattern]) => pattern.test(pathname))?.[0] ?? 'other';
    weight[kind] += weighFile(folder, pathname);
  });
  await until();
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('request');
  return weight;
}

const beside = ({ html, css, js, other }: Weight) => html + css + js + other;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

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
  promises.check('the largest page of a paper, in all', beside(weight) / 1000, 60, 'kB');
  promises.check('the largest page of a paper, JS', weight.js / 1000, 20, 'kB');
}
for (const weight of largestBelow('/techniques/'))
  promises.check(
    'the largest page of a technique, JS before its demo is asked for',
    weight.js / 1000,
    20,
    'kB',
  );
for (const weight of largestBelow('/benchmarks/'))
  promises.check('the largest page of a benchmark, JS', weight.js / 1000, 60, 'kB');

const search = await browser.newPage();
await search.goto(`${origin}/search/`);
await search.waitForLoadState('networkidle');
promises.check(
  'the list of the search without a word',
  weighFile(folder, '/search/entries.json') / 1000,
  40,
  'kB',
);
const first = await collect(search, async () => {
  await search.getByRole('searchbox').fill('distillation');
  await search.waitForTimeout(3000);
});
promises.check('what the first word of a search loads', beside(first) / 1000, 200, 'kB');

/** Multiplies the rows; the copies have ids of their own and stand under the same tables. */
function multiply(comparison: Comparison, times: number): Comparison {
  const copies = Array.from({ length: times }, (_, copy) =>
    comparison.rows.map((row) => (copy === 0 ? row : { ...row, id: `${row.id}.c${copy}` })),
  );
  return { ...comparison, rows: copies.flat() };
}

/** Median processor milliseconds of the main thread that a change of an axis costs: scripts, style, layout and painting. */
interface Redraw {
  /** From the event to the frame that shows it; charts out of sight may follow. */
  readonly shown: number;
  /** Until nothing is left to do. */
  readonly all: number;
}

/** Times the change on the page that compares all rows, with its charts in sight. */
async function timeRedraw(times: number): Promise<Redraw> {
  const compare = await browser.newPage();
  await compare.route('**/compare/rows.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: multiply((await response.json()) as Comparison, times) });
  });
  await compare.goto(`${origin}/compare/`);
  await compare.locator('table').first().waitFor();
  const quality = await compare.getByRole('combobox', { name: 'Scale of quality' }).elementHandle();
  if (quality === null) throw new Error('The page that compares all rows has no choice of scale.');
  await quality.evaluate((select) => select.scrollIntoView());
  const clock = await compare.context().newCDPSession(compare);
  await clock.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await clock.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const redraws: Redraw[] = [];
  for (let round = 0; round < 12; round++) {
    await compare.waitForTimeout(300);
    const before = await spent();
    await quality.evaluate(async (select) => {
      const choice = select as HTMLSelectElement;
      choice.value = [...choice.options].find(({ value }) => value !== choice.value)?.value ?? '';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      // A task after the frame that the change causes.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    });
    const shown = (await spent()) - before;
    await compare.waitForTimeout(500);
    redraws.push({ shown, all: (await spent()) - before });
  }
  await compare.close();
  const counted = redraws.slice(3);
  return { shown: medianOf(counted.map(({ shown }) => shown)), all: medianOf(counted.map(({ all }) => all)) };
}
for (const [rows, times] of [
  ['all rows', 1],
  ['ten times the rows', 10],
] as const) {
  const { shown, all } = await timeRedraw(times);
  promises.check(`redrawing ${rows} after a change, until it is seen, median of 9`, shown, 100, 'ms');
  promises.check(`redrawing ${rows}, charts out of sight included, median of 9`, all, 100, 'ms');
}
await close();

function timeQuery(comparison: Comparison): number {
  const view = defaultView(comparison);
  const times = Array.from({ length: 40 }, () => {
    const start = performance.now();
    queryComparison(comparison, view);
    return performance.now() - start;
  });
  return medianOf(times.slice(10));
}
const catalogue = readCatalogue();
const all = selectComparison(catalogue, catalogue.rows.keys());
const tenfold = multiply(all, 10);
promises.check(`querying all ${all.rows.length} rows, median of 30`, timeQuery(all), 10, 'ms');
promises.check(`querying ${tenfold.rows.length} rows, median of 30`, timeQuery(tenfold), 10, 'ms');
process.exitCode = promises.exitCode;
