import { expect, test, type Page } from 'playwright/test';
import { choose } from './facets.ts';

const shown = (page: Page) => page.locator('#paper-list > li:visible');

test('every facet of the papers stands in the address, which restores the same list', async ({ page }) => {
  await page.goto('papers/');
  await expect(page.getByRole('status')).toHaveText(/of \d+ works/);
  const all = await shown(page).count();
  for (const [facet, value] of [
    ['Technique', 'Knowledge distillation'],
    ['Code', 'has code'],
  ] as const) {
    await choose(page, facet, value);
  }
  await expect(page).toHaveURL(/technique=knowledge-distillation/);
  await expect(page).toHaveURL(/code=yes/);
  await page.getByLabel('Sort').selectOption('oldest');
  await expect(page).toHaveURL(/sort=oldest/);
  const some = await shown(page).count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  const first = await shown(page).first().textContent();

  await page.goto(page.url());
  await expect(shown(page)).toHaveCount(some);
  expect(await shown(page).first().textContent()).toBe(first);

  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(shown(page)).toHaveCount(all);
  await page.goBack();
  await expect(shown(page)).toHaveCount(some);
});

test('values of one facet widen, facets together narrow', async ({ page }) => {
  const count = async (query: string) => {
    await page.goto(`papers/?${query}`);
    await expect(page.getByRole('button', { name: 'Clear all filters' })).toBeVisible();
    return shown(page).count();
  };
  const older = await count('year=2020');
  const newer = await count('year=2021');
  expect(await count('year=2020&year=2021')).toBe(older + newer);
  expect(await count('year=2020&code=yes')).toBeLessThan(older);
});

test('what the address asks in vain is said, not obeyed', async ({ page }) => {
  await page.goto('papers/?technique=%3Cscript%3E&sort=constructor');
  await expect(page.getByText(/filter value\(s\) that do not exist/)).toBeVisible();
  await expect(page.getByLabel('Sort')).toHaveValue('newest');
});
