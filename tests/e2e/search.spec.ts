import { expect, test, type Page } from 'playwright/test';
import { choose } from './facets.ts';

const total = async (page: Page) => {
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^\d+ entr/);
  return Number.parseInt((await status.textContent()) ?? '', 10);
};
const box = (page: Page) => page.getByRole('searchbox', { name: 'Words to look for' });

test('without a word every entry stands folded behind its kind, and filters narrow the list', async ({
  page,
}) => {
  await page.goto('search/');
  const all = await total(page);
  expect(all).toBeGreaterThan(400);
  const start = page.locator('.kinds');
  expect(await start.locator('li a').count()).toBe(all);
  const pruning = start.getByRole('link', { name: 'Pruning', exact: true });
  await expect(pruning).toBeHidden();
  await start.getByText('Techniques', { exact: true }).click();
  await expect(pruning).toBeVisible();
  await choose(page, 'Kind of entry', 'Technique');
  await expect(page).toHaveURL(/kind=Technique/);
  await expect(page.getByRole('status')).not.toHaveText(new RegExp(`^${all} `));
  expect(await total(page)).toBeLessThan(60);
  await expect(start).toBeHidden();
});

test('a word finds entries, with the match marked in the excerpt', async ({ page }) => {
  await page.goto('search/');
  await total(page);
  await box(page).fill('distillation');
  await expect(page.getByRole('status')).toHaveText(/entries for “distillation”/);
  expect(await total(page)).toBeGreaterThan(10);
  await expect(page.locator('.search mark').first()).toHaveText(/^distil/i);
  await expect(page).toHaveURL(/q=distillation/);
});

test('an excerpt does not say the title again', async ({ page }) => {
  await page.goto('search/?q=pruning');
  await expect(page.getByRole('status')).toHaveText(/for “pruning”/);
  const hits = await page.locator('.entries > li').evaluateAll((items) =>
    items.map((item) => ({
      title: item.querySelector('h2')?.textContent ?? '',
      excerpt: item.querySelector('p:not(.note)')?.textContent ?? '',
    })),
  );
  expect(hits.length).toBeGreaterThan(10);
  expect(hits.filter(({ title, excerpt }) => excerpt.includes(title.slice(-30)))).toEqual([]);
});

test('an abbreviation leads to what it stands for', async ({ page }) => {
  await page.goto('search/?q=KD');
  await expect(page.locator('.named-so a')).toHaveText('Knowledge distillation');
  await box(page).fill('qat');
  await expect(page.locator('.named-so a')).toHaveAttribute(
    'href',
    /guides\/glossary\/#quantization-aware-training$/,
  );
});

test('a mistyped word without a result is answered with a near one that has results', async ({ page }) => {
  await page.goto('search/?q=destilation');
  await page.getByRole('button', { name: 'distillation', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText(/entries for “distillation”/);
  expect(await total(page)).toBeGreaterThan(10);
});

test('a word and a filter hold together, and Back and reload restore each step', async ({ page }) => {
  await page.goto('search/?q=pruning');
  await expect(page.getByRole('status')).toHaveText(/for “pruning”/);
  const all = await total(page);
  await choose(page, 'Kind of entry', 'Paper');
  await expect(page).toHaveURL(/kind=Paper/);
  await expect(page.getByRole('status')).not.toHaveText(new RegExp(`^${all} `));
  const papers = await total(page);
  expect(papers).toBeLessThan(all);
  await page.reload();
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^${papers} `));
  await expect(box(page)).toHaveValue('pruning');
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^${all} `));
});

test('nothing found says what was asked and offers a way on', async ({ page }) => {
  await page.goto('search/?q=zzzzqqqq&kind=Paper');
  await expect(page.getByText('Nothing has “zzzzqqqq”')).toBeVisible();
  await page.getByRole('button', { name: 'Search without filters' }).click();
  await expect(page).not.toHaveURL(/kind=/);
});

test('a broken or hostile query string neither breaks the page nor becomes markup', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(
    'search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&technique=nope&year=%E0%A4%A&sort=__proto__',
  );
  await expect(page.getByText(/filter value\(s\) that do not exist/)).toBeVisible();
  await expect(box(page)).toHaveValue('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('the slash key goes to the box, and stays a letter while typing', async ({ page }) => {
  await page.goto('search/');
  await total(page);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('/');
  await expect(box(page)).toHaveValue('/');
});
