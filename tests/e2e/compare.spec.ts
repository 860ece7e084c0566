import { readFileSync } from 'node:fs';
import { expect, type Page, test } from 'playwright/test';
import { overflow } from './accessibility.ts';

const benchmark = 'benchmarks/cyclegan-horse2zebra/';
const alive = (page: Page) => page.locator('[data-explorer][data-alive]').waitFor();
const rowIds = (page: Page) =>
  page.locator('.compare-table tbody tr[id]').evaluateAll((rows) => rows.map(({ id }) => id));

test('a filtered and sorted view reopens from its address in a new page', async ({ page, context }) => {
  await page.goto(benchmark);
  await alive(page);
  await page.getByText('paired rows only').click();
  await page.getByRole('button', { name: 'FID', exact: true }).click();
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText(/FID/);
  const shown = await rowIds(page);
  expect(shown.length).toBeGreaterThan(3);

  const other = await context.newPage();
  await other.goto(page.url());
  await alive(other);
  await expect(other.locator('th[aria-sort="ascending"]')).toHaveText(/FID/);
  expect(await rowIds(other)).toEqual(shown);

  await page.goBack();
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveCount(0);
});

test('the points of a chart are walked by arrow keys and lead to their rows', async ({ page }) => {
  await page.goto(benchmark);
  await alive(page);
  const panel = page.locator('.panel-chart').first();
  const first = panel.locator('[data-point][tabindex="0"]');
  await expect(first).toHaveCount(1);
  await first.focus();
  await expect(panel.locator('.chart-tooltip')).toBeVisible();
  const before = await page.evaluate(() => document.activeElement?.getAttribute('data-point'));
  await page.keyboard.press('ArrowRight');
  const after = await page.evaluate(() => document.activeElement?.getAttribute('data-point'));
  expect(after).not.toBe(before);
  // The pointer shows another point and takes the focus from none.
  const place = await panel.locator('[data-point]').boundingBox();
  if (place === null) throw new Error('the point is not drawn');
  await page.keyboard.press('ArrowLeft');
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-point'))).toBe(after);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.id)).toBe(after);
});

test('a finger beside a mark shows its note, and a second tap leads to its row', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${baseURL}${benchmark}`);
  await alive(page);
  const panel = page.locator('.panel-chart').first();
  const point = panel.locator('[data-point]');
  await point.scrollIntoViewIfNeeded();
  const mark = await point.boundingBox();
  if (mark === null) throw new Error('the mark is not drawn');
  const beside = [mark.x + mark.width / 2 + 10, mark.y + mark.height / 2] as const;
  await page.touchscreen.tap(...beside);
  await expect(panel.locator('.chart-tooltip')).toBeVisible();
  await page.touchscreen.tap(...beside);
  const id = await point.getAttribute('data-point');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.id)).toBe(id);
  await context.close();
});

test('charts out of sight follow a change of the axes as those in sight do', async ({ page }) => {
  await page.goto(benchmark);
  await alive(page);
  const shapes = () =>
    page.locator('.panel svg.chart').evaluateAll((charts) => charts.map((chart) => chart.innerHTML));
  await page.getByRole('combobox', { name: 'scale of cost' }).scrollIntoViewIfNeeded();
  const before = await shapes();
  expect(before.length).toBeGreaterThan(3);
  await page.getByRole('combobox', { name: 'scale of cost' }).selectOption('linear');
  await expect
    .poll(async () => (await shapes()).filter((shape, index) => shape === before[index]))
    .toEqual([]);
});

test('without scripts the whole table, the charts and the files are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${benchmark}`);
  expect(await page.locator('.compare-table tbody tr[id]').count()).toBeGreaterThan(30);
  await expect(page.locator('.panel svg.chart').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'LaTeX' })).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await context.close();
});

test('putting the guard aside shows in the address, the caption and the file', async ({ page }) => {
  await page.goto(benchmark);
  await alive(page);
  await expect(page.locator('.panel')).not.toHaveCount(1);
  await page.getByText('put unlike protocols together').click();
  await expect(page).toHaveURL(/mixed=1/);
  await expect(page.locator('.guard-off')).toBeVisible();
  await expect(page.locator('.panel')).toHaveCount(1);
  await expect(page.locator('.panel figcaption')).toContainText('guard is off');
  await expect(page.locator('.cite-sentence')).toContainText('like-for-like guard off');
  const download = page.waitForEvent('download');
  await page.locator('.take-home').getByRole('button', { name: 'JSON' }).click();
  const file = await (await download).path();
  expect((JSON.parse(readFileSync(file, 'utf8')) as { guardOff: boolean }).guardOff).toBe(true);
});

test('the view goes home as BibTeX of its works and as a picture', async ({ page }) => {
  await page.goto(`${benchmark}?work=li2022dmad`);
  await alive(page);
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.locator('.take-home').getByRole('button', { name, exact: true }).click();
    return readFileSync(await (await download).path());
  };
  const bib = (await save('BibTeX')).toString();
  const { rows } = JSON.parse((await save('JSON')).toString()) as { rows: { cite: string[] }[] };
  const cited = [...new Set(rows.flatMap(({ cite }) => cite))].sort();
  expect(cited).toContain('li2022dmad');
  expect([...bib.matchAll(/@\w+\{([^,]+),/g)].map((match) => match[1])).toEqual([
    ...cited,
    'gancompressionatlas',
  ]);
  expect((await save('SVG')).toString()).not.toContain('var(--');
  expect((await save('PNG')).subarray(1, 4).toString()).toBe('PNG');
});

test('rows are pinned side by side, and the address keeps them', async ({ page }) => {
  await page.goto(benchmark);
  await alive(page);
  const pins = page.locator('.compare-table .pin');
  await pins.nth(0).click();
  await pins.nth(1).click();
  await expect(page).toHaveURL(/pin=/);
  await page.reload();
  await expect(page.locator('.side-by-side thead th')).toHaveCount(3);
});

test('an address that cannot be read falls back with a notice, one of other data says so', async ({
  page,
}) => {
  await page.goto(`${benchmark}?columns=nothing&params=NaN..x&data=0.0.1`);
  await alive(page);
  await expect(page.locator('.notice').first()).toContainText('could not be read');
  await expect(page.locator('.notice').nth(1)).toContainText('data version 0.0.1');
});

test('the decision helper finds rows, and names the condition that empties an answer', async ({ page }) => {
  await page.goto('compare/');
  await page.locator('[data-compare][data-alive]').waitFor();
  await page.getByLabel('MACs at most').fill('3G');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('region', { name: 'Rows that met the budget' })).toContainText(
    'GAN Compression',
  );
  await page.getByLabel('Parameters at most').fill('1');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.locator('.decision-helper .notice')).toContainText('Parameters');
});

for (const width of [320, 390, 1280]) {
  test(`nothing of the comparison sticks out of a window ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['benchmarks/', benchmark, 'benchmarks/stylegan2-ffhq-256/', 'compare/', 'gaps/']) {
      await page.goto(path);
      if (path === 'compare/') await page.locator('[data-compare][data-alive]').waitFor();
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
  });
}
