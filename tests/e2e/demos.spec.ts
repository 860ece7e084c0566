import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { formatBytes } from '../../src/lab/format.ts';
import { readModels } from '../../src/site/models.ts';
import { expectAccessible, violations } from './accessibility.ts';
import { compressAndJudge, fileButton, listenToRequests, openLab, saved, setSteps } from './lab-page.ts';

const engine = /\.wasm$|worker|engine|network|backend|mount-demo|\/models\//;
const article = 'techniques/pruning-unstructured/';

const ask = (page: Page) => page.getByRole('button', { name: 'Run it in this page' });
const again = (page: Page) => page.getByRole('button', { name: 'Run again' });
const stop = (page: Page) => page.getByRole('button', { name: 'Stop' });
const demo = (page: Page) => page.locator('.live-demo');
const fileSize = (page: Page) =>
  demo(page)
    .getByRole('row', { name: /^File, coded/ })
    .getByRole('cell')
    .last();
/** Waits until a run is over, quality included. */
const settle = (page: Page) => expect(again(page)).toBeVisible({ timeout: 120_000 });

test('an article fetches no engine until it is asked, and then what it told', async ({ page }) => {
  const requests = listenToRequests(page);
  const sizes: Promise<number>[] = [];
  await page.goto(article);
  await page.waitForLoadState('networkidle');
  expect(requests.filter(({ url }) => engine.test(url.pathname))).toEqual([]);
  const told =
    Number(/Fetches ([\d.]+) MB/.exec((await page.locator('.demo').textContent()) ?? '')?.[1]) * 1e6;
  const model = readModels().find(({ id }) => id === 'fashion-cgan')?.bytes ?? 0;
  expect(told).toBeGreaterThan(model);
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    sizes.push(
      response
        .body()
        .then((body) =>
          pathname.startsWith('/models/') ? body.length : gzipSync(body, { level: 9 }).length,
        ),
    );
  });
  await ask(page).click();
  await settle(page);
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total / told, `${total} bytes came, ${told} were told`).toBeGreaterThan(0.97);
  expect(total / told, `${total} bytes came, ${told} were told`).toBeLessThan(1.03);
  const origin = new URL(page.url()).host;
  for (const { url, method, body } of requests.filter(({ url }) => url.protocol.startsWith('http'))) {
    expect([url.host, method, body]).toEqual([origin, 'GET', null]);
  }
});

test('the bytes follow the control, by the keyboard too, and are those of the recorded run', async ({
  page,
}) => {
  await page.goto(article);
  await ask(page).click();
  await expect(demo(page)).toBeFocused();
  await settle(page);
  const recorded = page.locator('.garment-rungs li', { hasText: 'sparsity 0.7' });
  const first = (await fileSize(page).textContent()) ?? '';
  await expect(recorded).toContainText(first);
  const field = demo(page).getByRole('spinbutton', { name: 'Sparsity' });
  await field.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('0.9');
  await page.keyboard.press('Tab');
  await expect(fileSize(page)).not.toHaveText(first, { timeout: 60_000 });
  await settle(page);
  await expect(page.locator('.garment-rungs li', { hasText: 'sparsity 0.9' })).toContainText(
    (await fileSize(page).textContent()) ?? '',
  );
  await expect(demo(page).getByRole('status')).toHaveText(
    /^Sparsity 0\.9, threshold over all kernels\. .* kB, .*× smaller than float32\. Fréchet distance/,
  );
  await expect(demo(page).getByRole('img', { name: /from the same latents/ })).toBeVisible();
});

test('a run is stopped, and the next one works', async ({ page }) => {
  await page.goto(article);
  await ask(page).click();
  await stop(page).click();
  await expect(demo(page).getByText('Stopped.').first()).toBeVisible();
  await again(page).click();
  await settle(page);
  await expect(demo(page).getByRole('row', { name: /^Fréchet distance/ })).toBeVisible();
});

test('a failed fetch says what to do, and once it comes the demo runs', async ({ page }) => {
  await page.goto(article);
  await page.waitForLoadState('networkidle');
  await page.route('**/models/fashion-cgan/weights.bin', (route) => route.abort());
  await ask(page).click();
  await expect(demo(page).getByRole('alert')).toContainText('Check the connection');
  await page.unroute('**/models/fashion-cgan/weights.bin');
  await again(page).click();
  await settle(page);
  await expect(fileSize(page)).toContainText('kB');
});

test('a student trains only when told, and is stopped in the middle', async ({ page }) => {
  await page.goto('techniques/knowledge-distillation/');
  await ask(page).click();
  await expect(demo(page).getByRole('img', { name: /of the original/ })).toBeVisible({ timeout: 60_000 });
  await demo(page).getByRole('button', { name: 'Train' }).click();
  await expect(demo(page).getByText(/^Step \d+ of 300/)).toBeVisible({ timeout: 60_000 });
  await stop(page).click();
  await expect(demo(page).getByText('Stopped.').first()).toBeVisible();
});

test('a demo that has run is accessible and fits, in both themes, small and wide', async ({ page }) => {
  await page.goto(article);
  await ask(page).click();
  await settle(page);
  await expectAccessible(page);
});

test('the lab shows a recorded student in the place of training, as recorded and as a whole file', async ({
  page,
}) => {
  await page.goto('lab/');
  await setSteps(page, ['Distillation']);
  const offer = page.getByRole('combobox', { name: 'Recorded student' });
  const told = (await page.getByRole('button', { name: /^Show it/ }).textContent()) ?? '';
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect(page.getByRole('img', { name: /^Compressed:/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.images')).toContainText('Recorded: ');
  await expect(page.locator('.numbers .quality')).toContainText('5,000 images');
  await expect(page.locator('.numbers')).toContainText('nothing was trained or measured in this page');
  await expect(page.locator('.training')).toHaveCount(0);
  const size = statSync(`data/runs/${await offer.inputValue()}.gcap`).size;
  expect(told).toContain(formatBytes(size));
  await expect(fileButton(page)).toContainText(size.toLocaleString('en'));
  await setSteps(page, ['Magnitude pruning']);
  await expect(offer).toHaveCount(0);
});

test('a recorded student that does not come says what to do', async ({ page }) => {
  await page.goto('lab/');
  await setSteps(page, ['Distillation']);
  await page.route('**/data/runs/*.gcap', (route) => route.abort());
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect(page.locator('.recorded').getByRole('alert')).toContainText('Check the connection');
});

test('runs are laid over the literature in ratios, when asked, measure by measure, with a table and links to the rows', async ({
  page,
}) => {
  const requests = listenToRequests(page);
  const fetched = () => requests.filter(({ url }) => url.pathname.endsWith('/lab/literature.json')).length;
  await openLab(page);
  await setSteps(page, ['Channel pruning']);
  await compressAndJudge(page);
  const over = page.getByRole('checkbox', { name: /^Lay it over the literature/ });
  await expect(over).not.toBeChecked();
  expect(fetched()).toBe(0);
  await over.check();
  const figure = page.locator('figure.trade-off');
  await expect(figure.getByRole('status')).toHaveText(
    /^\d+ paired rows of \d+ works print both parameters and FID\.$/,
  );
  expect(fetched()).toBe(1);
  await expect(figure).toContainText('other models and other data');
  const told = Number(/^\d+/.exec((await figure.getByRole('status').textContent()) ?? '')?.[0]);
  const links = figure.locator('svg a');
  await expect(links).toHaveCount(told);
  await expect(figure.getByRole('img', { name: /^Run 1\. .*fewer parameters/ })).toBeVisible();
  const [first] = await links.all();
  expect(await first?.getAttribute('href')).toMatch(/\/papers\/[\w-]+\/#[\w.-]+$/);
  expect(await first?.getAttribute('aria-label')).toMatch(
    / fewer parameters: .* to .*FID .* its baseline’s: .* to /,
  );

  await figure.getByText('The rows of the literature as a table').click();
  await expect(figure.locator('tbody tr')).toHaveCount(told);
  await figure.getByRole('combobox', { name: 'Smaller by' }).selectOption('bytes');
  await expect(figure.getByRole('status')).toHaveText(/^(Only \d+|No) paired rows? .* both bytes and FID\.$/);
  await expect(figure.getByRole('img', { name: /^Run 1\. .*fewer bytes/ })).toBeVisible();
  await figure.getByRole('combobox', { name: 'Quality by' }).selectOption('Class agreement');
  await expect(figure.getByRole('status')).toHaveText(
    'No row of the literature has a measure like the Class agreement of this page.',
  );
  await figure.getByRole('combobox', { name: 'Quality by' }).selectOption('Fréchet distance');
  await figure.getByRole('combobox', { name: 'Smaller by' }).selectOption('parameters');

  const point = figure.locator('[data-point][tabindex="0"]');
  await point.focus();
  const before = await point.getAttribute('data-point');
  await page.keyboard.press('ArrowRight');
  await expect(point).not.toHaveAttribute('data-point', before ?? '');
  await expect(point).toBeFocused();
  await expect(figure.locator('.chart-tooltip')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await violations(page), colorScheme).toEqual([]);
  }
  const picture = await saved(page, 'Chart as SVG');
  expect(readFileSync(await picture.path(), 'utf8')).toContain('other models');
  await over.uncheck();
  await expect(page.locator('svg#run-chart')).toBeVisible();
});
