import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { largestOfEachKind } from '../../src/cli/built-site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [320, 1280];
const themes = ['light', 'dark'] as const;
const kinds = largestOfEachKind('dist');

test('the built site has pages of many kinds', () => {
  expect(kinds.length).toBeGreaterThan(15);
});

for (const { kind, path } of kinds) {
  test(`a page of the kind ${kind} is accessible and fits, in both themes, small and wide`, async ({
    page,
  }) => {
    const complaints = listen(page);
    await page.goto(path.slice(1));
    await page.waitForLoadState('networkidle');
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `overflow at ${width} px`).toBeLessThanOrEqual(0);
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect.soft(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
  });
}

/** Axe's violations, each with the places where it was found. */
async function violations(page: Page) {
  // Without frames to look into, the legacy mode finds the same and opens no second page for its report.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags);
  const { violations: found } = await axe.setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Collects errors of scripts, refusals of the Content-Security-Policy, and requests that leave the origin. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    const own = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:';
    if (!own) complaints.push(`left the origin: ${request.url()}`);
  });
  return complaints;
}
