import { expect, test } from 'playwright/test';
import { largestOfEachKind } from '../../src/cli/built-site.ts';
import { listenForComplaints, overflow, violations } from './accessibility.ts';

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
    const complaints = listenForComplaints(page);
    await page.goto(path.slice(1));
    await page.waitForLoadState('networkidle');
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await overflow(page), `overflow at ${width} px`).toBeLessThanOrEqual(0);
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect.soft(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
  });
}
