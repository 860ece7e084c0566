import { expect, test } from 'playwright/test';
import { findBrokenLinks } from './links.ts';

test('every link inside the site leads to a file, and every fragment to a place on its page', async ({
  page,
}) => {
  expect(await findBrokenLinks(page, 'dist', '/')).toEqual([]);
});
