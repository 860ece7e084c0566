import { expect, test } from 'playwright/test';

test('a reader comes from the home page to a paper and its figures in three clicks', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Pruning', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pruning');
  await page.locator('main a[href*="/papers/"]').first().click();
  await expect(page.getByRole('heading', { name: 'Reported figures' })).toBeVisible();
});

test('BibTeX is copied as the file gives it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('papers/li2020gancompression/');
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const file = await (await page.request.get('papers/li2020gancompression.bib')).text();
  expect(copied.trim()).toBe(file.trim());
  expect(copied).toContain('{li2020gancompression,');
});

test('reference managers find the Highwire tags of a paper', async ({ page }) => {
  await page.goto('papers/li2020gancompression/');
  const tag = (name: string) =>
    page
      .locator(`meta[name="${name}"]`)
      .evaluateAll((tags) => tags.map((element) => element.getAttribute('content')));
  expect(await tag('citation_title')).toEqual([await page.getByRole('heading', { level: 1 }).textContent()]);
  expect((await tag('citation_author')).length).toBeGreaterThan(1);
  expect(await tag('citation_publication_date')).toEqual(['2020']);
  expect(await tag('citation_arxiv_id')).toEqual(['2003.08936']);
});

test('the chosen theme is remembered on the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  await page.goto('about/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Use the light theme' })).toBeVisible();
});

test('the keyboard reaches the content past the menu', async ({ page }) => {
  await page.goto('about/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
});

test('an unknown address gets the page that says so, with a way on', async ({ page }) => {
  const response = await page.goto('papers/no-such-paper/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the literature is browsed down to a figure and its source', async ({ page }) => {
    await page.goto('');
    await page.getByRole('link', { name: 'Papers', exact: true }).first().click();
    await page.waitForURL('**/papers/');
    expect(await page.locator('#paper-list > li').count()).toBeGreaterThan(200);
    await page.locator('#paper-list a[href$="/papers/li2020gancompression/"]').first().click();
    await expect(page.getByRole('table').first()).toBeVisible();
    await expect(
      page.getByText('@', { exact: false }).filter({ hasText: 'li2020gancompression,' }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy BibTeX' })).toBeHidden();
  });

  test('search offers every entry as a list', async ({ page, request }) => {
    await page.goto('search/');
    const lists = page.locator('.kinds');
    await lists.getByText('Papers', { exact: true }).click();
    await expect(lists.locator('a[href$="/papers/li2020gancompression/"]')).toBeVisible();
    const entries = (await (await request.get('search/entries.json')).json()) as unknown[];
    await expect(lists.locator('li a')).toHaveCount(entries.length);
  });
});
