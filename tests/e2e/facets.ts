import { type Page } from 'playwright/test';

/** Ticks a value of a facet, opening the facet first where it is closed. */
export async function choose(page: Page, facet: string, value: string): Promise<void> {
  const group = page
    .locator('.facets details')
    .filter({ has: page.locator('summary', { hasText: new RegExp(`^${facet}`) }) });
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  await group.getByRole('checkbox', { name: value }).first().click();
}
