import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Download, type Page, type Response } from 'playwright/test';
import type { StoredRun } from '../../src/lab/run-store.ts';

const run = promisify(execFile);

/** The lab with a model loaded and its first samples shown. */
export async function openLab(page: Page, model?: string): Promise<void> {
  await page.goto('lab/');
  if (model) await page.getByRole('combobox', { name: 'Model', exact: true }).selectOption(model);
  await wake(page);
}

/** Loads the engine and waits for the original's samples. */
export async function wake(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Load it/ }).click();
  await expect(page.getByRole('img', { name: /^Original:/ })).toBeVisible({ timeout: 60_000 });
}

/** Resolves when the judge has come, which is fetched last, after the first samples are shown. To be called before the lab is woken. */
export function judgeFetched(page: Page): Promise<unknown> {
  const files = ['weights.bin', 'reference.json', 'reference-features.bin'].map(async (file) => {
    const isIt = (response: Response) => response.url().endsWith(`/fashion-judge/${file}`);
    return (await page.waitForResponse(isIt, { timeout: 120_000 })).finished();
  });
  return Promise.all(files);
}

/** Replaces the recipe by these techniques with their defaults. */
export async function setSteps(page: Page, labels: readonly string[]): Promise<void> {
  const remove = page.getByRole('button', { name: /^Remove step/ });
  for (let left = await remove.count(); left > 0; left--) await remove.first().click();
  for (const label of labels) {
    await page.getByLabel('Add a step').selectOption({ label });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
}

export const compress = (page: Page) => page.getByRole('button', { name: 'Compress', exact: true });
export const stop = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true });
export const fileButton = (page: Page) => page.getByRole('button', { name: /^The compressed file/ });
export const rows = (page: Page) => page.locator('.runs tbody tr');

/** Presses Compress and waits for the file of the new run; quality may still be being measured. */
export async function compressToBytes(page: Page): Promise<void> {
  const known = await rows(page).count();
  await compress(page).click();
  await expect(rows(page)).toHaveCount(known + 1, { timeout: 120_000 });
}

/** Presses Compress and waits until quality stands there too. */
export async function compressAndJudge(page: Page): Promise<void> {
  await compressToBytes(page);
  await expect(compress(page)).toBeVisible({ timeout: 120_000 });
}

/** Ends the measuring of quality, keeping the run. */
export async function skipJudging(page: Page): Promise<void> {
  if (await stop(page).isVisible())
    await stop(page)
      .click({ timeout: 2000 })
      .catch(() => undefined);
  await expect(compress(page)).toBeVisible();
}

/** What a click lets the browser save. */
export async function saved(page: Page, name: string | RegExp): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  return download;
}

/** The runs as the page exports them. */
export async function exportedRuns(page: Page): Promise<(StoredRun & { packageBytes: number })[]> {
  const file = await (await saved(page, 'JSON')).path();
  const { runs } = JSON.parse(await readFile(file, 'utf8')) as {
    runs: (StoredRun & { packageBytes: number })[];
  };
  return runs;
}

/** Runs the command line and gives what it prints. */
export async function commandLine(...args: string[]): Promise<string> {
  const main = 'dist-cli/cli/main.js';
  if (!existsSync(main)) throw new Error(`There is no ${main}; run npm run build first.`);
  return (await run(process.execPath, [main, ...args])).stdout;
}

export const temporaryFolder = () => mkdtemp(join(tmpdir(), 'lab-'));

/** Every request of a page: where it went and what it carried. */
export function listenToRequests(page: Page): { url: URL; method: string; body: string | null }[] {
  const seen: { url: URL; method: string; body: string | null }[] = [];
  page.context().on('request', (request) => {
    seen.push({ url: new URL(request.url()), method: request.method(), body: request.postData() });
  });
  return seen;
}
