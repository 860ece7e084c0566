import { expect, test, type Page } from 'playwright/test';
import { expectAccessible, listenForComplaints } from './accessibility.ts';
import { compress, compressAndJudge, openLab, rows, setSteps } from './lab-page.ts';

const combination = ['Magnitude pruning', 'Weight sharing', 'Arithmetic coding'];

test('after a run the lab has no violation in both themes, small and wide, its pictures names and its charts tables', async ({
  page,
}) => {
  const complaints = listenForComplaints(page);
  await openLab(page);
  await setSteps(page, combination);
  await compressAndJudge(page);
  await page
    .locator('.lab details')
    .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  expect(await namelessPictures(page)).toEqual([]);
  for (const name of [/layer/i, /runs/i]) await expect(page.getByRole('table', { name })).toHaveCount(1);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

/** Pictures that a screen reader would pass over or read as nothing. */
const namelessPictures = (page: Page) =>
  page.locator('.lab :is(canvas, svg, img, [role=img])').evaluateAll((pictures) =>
    pictures
      .filter((picture) => picture.closest('[aria-hidden=true]') === null)
      .filter(
        (picture) => !['aria-label', 'aria-labelledby', 'alt'].some((name) => picture.getAttribute(name)),
      )
      .map((picture) => picture.outerHTML.slice(0, 100)),
  );

test('the policy lets WebAssembly be compiled and no text be run', async ({ page }) => {
  await page.goto('lab/');
  const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
  const scripts = (policy ?? '').split(';').find((rule) => rule.trim().startsWith('script-src ')) ?? '';
  expect(scripts).toContain("'wasm-unsafe-eval'");
  expect(scripts).not.toContain("'unsafe-eval'");
  expect(scripts).not.toContain("'unsafe-inline'");
});

/** Goes on with Tab until what has the focus is called so; fails when it comes round without meeting it. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab');
    const found = page.locator(':focus').and(page.getByRole(role as 'button', { name }));
    if ((await found.count()) > 0) {
      await expect(found).toBeInViewport();
      return;
    }
  }
  throw new Error(`Tab does not reach the ${role} ${name}`);
}

test('a model is loaded, a recipe built, run, repeated and deleted by the keyboard alone', async ({
  page,
}) => {
  await page.goto('lab/');
  await expect(page.locator('.lab')).not.toHaveAttribute('inert', '');
  await tabTo(page, 'button', /^Load it/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /^Original:/ })).toBeVisible({ timeout: 60_000 });
  for (let left = await page.getByRole('button', { name: /^Remove step/ }).count(); left > 0; left--) {
    await tabTo(page, 'button', /^Remove step/);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('button', { name: /^Remove step/ })).toHaveCount(0);
  await tabTo(page, 'combobox', /^Add a step/);
  await page.keyboard.type('Uniform');
  await tabTo(page, 'button', /^Add$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1. Uniform quantization' })).toBeVisible();
  await tabTo(page, 'slider', /bits/i);
  const before = await page.locator(':focus').inputValue();
  await page.keyboard.press('ArrowLeft');
  expect(Number(await page.locator(':focus').inputValue())).toBeLessThan(Number(before));
  await tabTo(page, 'button', /^Compress$/);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1, { timeout: 120_000 });
  // The focus is not thrown to the top of the page while Compress becomes Stop and comes back.
  await expect(compress(page)).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('.run-bar :focus')).toHaveCount(1);
  await tabTo(page, 'button', /^Delete all runs$/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', /^Yes, delete/);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(0);
});

test('a run is announced in a few words, and nothing moves for who asked for rest', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLab(page);
  await setSteps(page, combination);
  await page.evaluate(() => {
    const said: string[] = [];
    const told = new Map<Element, string>();
    Object.assign(window, { said });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
        const text = region.textContent.trim();
        if (text !== '' && told.get(region) !== text) said.push(text);
        told.set(region, text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await compressAndJudge(page);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  // A start, the three steps, coding, the result, what is measured, the result again.
  expect(said.length, said.join(' / ')).toBeLessThanOrEqual(14);
  expect(said.join(' ')).toMatch(/smaller than float32/);
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getTiming().duration) > 10)
      .map((animation) => (animation.effect as KeyframeEffect).target?.outerHTML.slice(0, 100)),
  );
  expect(moving).toEqual([]);
});
