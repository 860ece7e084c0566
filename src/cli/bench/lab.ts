/**
 * `npm run bench:lab`: how long a visitor of the lab waits, in Chromium on the built site. The first samples with a warm cache, a recipe of
 * three steps, the longest task of the main thread meanwhile, and what is fetched. Medians of several visits, each in a page of its own.
 * Exits with 1 when a promise does not hold.
 */
import type { Page } from 'playwright';
import { medianOf } from '../../inference/network-timing.ts';
import { Promises } from './promises.ts';
import { openSite, weighFile } from './site-in-chromium.ts';

const folder = 'dist';
const visits = 7;
const steps = ['Magnitude pruning', 'Uniform quantization', 'Arithmetic coding'];

const { origin, browser, close } = await openSite(folder);
const context = await browser.newContext();

interface Visit {
  /** Milliseconds from the click to the samples of the original. */
  readonly grid: number;
  /** Milliseconds from the click on Compress to the row of the run, with its bytes. */
  readonly recipe: number;
  /** Milliseconds of the longest tasks of the main thread, from the first click to the judged run. */
  readonly tasks: readonly number[];
}

/** Clicks a button in the page and waits there until `selector` finds `count` elements: no round trips in the time. */
function timeClick(page: Page, button: string, selector: string, count = 1): Promise<number> {
  return page.evaluate(
    ({ button: name, selector: wanted, count: enough }) =>
      new Promise<number>((done) => {
        const found = [...document.querySelectorAll('button')].find(({ textContent }) =>
          textContent.trim().startsWith(name),
        );
        const began = performance.now();
        const look = () => {
          if (document.querySelectorAll(wanted).length < enough) return;
          observer.disconnect();
          requestAnimationFrame(() => done(performance.now() - began));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
        found?.click();
      }),
    { button, selector, count },
  );
}

async function visit(): Promise<Visit> {
  const page = await context.newPage();
  await page.goto(`${origin}/lab/`);
  await page.locator('.lab:not([inert])').waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const grid = await timeClick(page, 'Load it', '.images canvas');
  const remove = page.getByRole('button', { name: /^Remove step/ });
  while ((await remove.count()) > 0) await remove.first().click();
  for (const label of steps) {
    await page.getByLabel('Add a step').selectOption({ label });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  // What runs need is fetched once the samples stand.
  await page.waitForLoadState('networkidle');
  const known = await page.locator('.runs tbody tr').count();
  const recipe = await timeClick(page, 'Compress', '.runs tbody tr', known + 1);
  await page.locator('.quality').first().waitFor();
  await page.getByRole('button', { name: 'Compress', exact: true }).waitFor();
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  await page.close();
  return { grid, recipe, tasks };
}

/** What a visit fetches between the request for the engine and the judged run. */
async function fetched(): Promise<{ script: number; wasm: number; before: string[] }> {
  const fresh = await browser.newContext();
  const page = await fresh.newPage();
  const paths = new Set<string>();
  fresh.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await page.goto(`${origin}/lab/`);
  await page.waitForLoadState('networkidle');
  const before = [...paths];
  await timeClick(page, 'Load it', '.images canvas');
  await page.waitForLoadState('networkidle');
  const after = [...paths].filter((path) => !before.includes(path));
  const scripts = after.filter((path) => path.endsWith('.js'));
  await fresh.close();
  return {
    script: scripts.reduce((sum, path) => sum + weighFile(folder, path), 0),
    wasm: after.filter((path) => path.endsWith('.wasm')).length,
    before: before.filter((path) => /\.wasm$|tfjs|backend|worker/.test(path)),
  };
}

await visit();
const all: Visit[] = [];
for (let round = 0; round < visits; round++) {
  all.push(await visit());
  process.stderr.write(`visit ${round + 1} of ${visits}\r`);
}
const { script, wasm, before } = await fetched();
const promises = new Promises();
promises.check(
  `the first 64 samples after the click, warm cache, median of ${visits}`,
  medianOf(all.map(({ grid }) => grid)),
  2000,
  'ms',
);
promises.check(
  `prune, quantize and encode fashion-cgan, median of ${visits}`,
  medianOf(all.map(({ recipe }) => recipe)),
  1500,
  'ms',
);
promises.check(
  `the longest task of the main thread in a visit, median of ${visits}`,
  medianOf(all.map(({ tasks }) => Math.max(0, ...tasks))),
  50,
  'ms',
);
promises.check('scripts fetched on request, gzipped', script / 1000, 400, 'kB');
promises.check('wasm files fetched on request', wasm, 1, 'files');
promises.check('files of the engine fetched before the request', before.length, 0, 'files');
await close();
process.exitCode = promises.exitCode;
