import { expect, test } from 'playwright/test';
import { largestOfEachKind } from '../../src/cli/built-site.ts';
import { expectAccessible, listenForComplaints } from './accessibility.ts';

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
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
}
