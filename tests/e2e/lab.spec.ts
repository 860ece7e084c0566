import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { techniques } from '../../src/compression/techniques/index.ts';
import { recipeText } from '../../src/lab/command-line.ts';
import { readModels } from '../../src/site/models.ts';
import { measureInNode } from './lab-figures.ts';
import {
  commandLine,
  compress,
  compressAndJudge,
  compressToBytes,
  exportedRuns,
  fileButton,
  listenToRequests,
  judgeFetched,
  openLab,
  rows,
  saved,
  setSteps,
  skipJudging,
  stop,
  temporaryFolder,
  wake,
} from './lab-page.ts';

const models = readModels().map(({ id }) => id);
const untrained = [...techniques.values()].filter(({ trains }) => !trains);
const combination = ['Magnitude pruning', 'Weight sharing', 'Arithmetic coding'];

test('the lab offers the models of data/models', async ({ page }) => {
  await page.goto('lab/');
  const offered = page.getByRole('combobox', { name: 'Model', exact: true }).locator('option');
  await expect(offered).toHaveCount(models.length + 1);
  expect(models.length).toBeGreaterThan(0);
});

for (const model of models) {
  test(`each technique on ${model} gives the bytes that the page shows, and the command line the same`, async ({
    page,
  }) => {
    // Every technique in turn: minutes where the machine does something else besides.
    test.slow();
    const folder = await temporaryFolder();
    const checks: Promise<string>[] = [];
    await openLab(page, model);
    for (const { id, label } of untrained) {
      await test.step(label, async () => {
        await setSteps(page, [label]);
        await compressToBytes(page);
        const package_ = join(folder, `${id}.gcap`);
        await (await saved(page, /^The compressed file/)).saveAs(package_);
        const told = (await fileButton(page).textContent()) ?? '';
        expect(told.replaceAll(/\D/g, '')).toBe(String(statSync(package_).size));
        await skipJudging(page);
        checks.push(commandLine('verify', package_, '--json'));
      });
    }
    const runs = await exportedRuns(page);
    expect(runs.map(({ report }) => report.recipe.steps.map(({ technique }) => technique))).toEqual(
      untrained.map(({ id }) => [id]),
    );
    const verified = (await Promise.all(checks)).map((text) => JSON.parse(text) as { packageHash: string });
    expect(verified).toEqual(
      runs.map(({ report }) => expect.objectContaining({ holds: true, packageHash: report.packageHash })),
    );
  });

  test(`three steps on ${model}: the command line writes the same file and measures the same quality`, async ({
    page,
  }) => {
    const folder = await temporaryFolder();
    const package_ = join(folder, 'three.gcap');
    const recipe = join(folder, 'recipe.json');
    await openLab(page, model);
    await setSteps(page, combination);
    await compressAndJudge(page);
    await (await saved(page, /^The compressed file/)).saveAs(package_);
    await (await saved(page, 'The recipe')).saveAs(recipe);
    const [run] = await exportedRuns(page);
    expect(run.packageBytes).toBe(statSync(package_).size);
    expect(readFileSync(recipe, 'utf8')).toBe(recipeText(run.report.recipe));

    const decoded = join(folder, 'decoded');
    await commandLine('decode', package_, '--out', decoded);
    const made = await commandLine(
      ...['verify', package_, '--same-as', join(decoded, 'model.json')],
      ...['--model', `data/models/${model}/model.json`, '--recipe', recipe, '--json'],
    );
    expect(JSON.parse(made)).toMatchObject({ holds: true, packageHash: run.report.packageHash });

    const figures = await measureInNode(model, package_);
    expect(figures.length).toBeGreaterThan(1);
    for (const { id, value } of figures) {
      const shown = run.judgement?.quality.find((figure) => figure.id === id)?.value ?? NaN;
      // Images of two wasm engines agree within 1e-4 of 2; a distance within a hundredth, a share within 5 of 1,000 images.
      const tolerance = id === 'frechet' || id === 'absoluteError' ? 0.01 * value : 0.005;
      expect(Math.abs(shown - value), `${id}: ${shown} in the page, ${value} in Node`).toBeLessThanOrEqual(
        tolerance,
      );
    }
    const difference = run.judgement?.difference?.meanAbsolute ?? NaN;
    expect(difference).toBeGreaterThan(0);
  });
}

test('a run is stopped in the middle, and the next one works', async ({ page }) => {
  await openLab(page);
  await setSteps(page, ['Distillation']);
  await compress(page).click();
  await expect(page.getByRole('heading', { name: 'The student learns' })).toBeVisible({ timeout: 60_000 });
  await stop(page).click();
  await expect(page.locator('.run-bar').getByText('Stopped.').first()).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await setSteps(page, ['Uniform quantization']);
  await compressToBytes(page);
});

test('the measuring of quality is stopped in the middle, and the next run has the same worker', async ({
  page,
}) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await openLab(page, 'fashion-cgan');
  await setSteps(page, ['Half precision']);
  await compressToBytes(page);
  const share = page.getByRole('progressbar', { name: 'Progress of the run' });
  // Past the times, and before the original has been judged, which takes as long again.
  await expect.poll(async () => Number(await share.getAttribute('value'))).toBeGreaterThan(0.25);
  await stop(page).click();
  await expect(page.locator('.run-bar').getByText('Stopped.').first()).toBeVisible();
  await setSteps(page, ['Uniform quantization']);
  await compressAndJudge(page);
  const runs = await exportedRuns(page);
  expect(runs.map(({ judgement }) => judgement?.quality.length ?? null)).toEqual([null, 6]);
  expect(workers).toHaveLength(1);
});

test('a student is watched, paused, and kept at its best, under the steps that it took', async ({ page }) => {
  await openLab(page);
  await setSteps(page, ['Distillation']);
  await compress(page).click();
  const pane = page.locator('.training');
  await expect(pane.getByRole('img', { name: /Samples of the student at step/ })).toBeVisible({
    timeout: 60_000,
  });
  const state = pane.getByText(/^Step \d+ of 500/);
  await expect(state).not.toHaveText(/^Step \d of/, { timeout: 60_000 });
  await pane.getByRole('button', { name: 'Pause' }).click();
  await expect(pane.getByRole('button', { name: 'Go on' })).toBeVisible();
  await page.waitForTimeout(1500);
  const paused = await state.textContent();
  await page.waitForTimeout(2500);
  expect(await state.textContent()).toBe(paused);
  await pane.getByRole('button', { name: 'Go on' }).click();
  await expect(state).not.toHaveText(paused ?? '', { timeout: 60_000 });
  await pane.getByRole('button', { name: 'Keep the best so far' }).click();
  await expect(rows(page)).toHaveCount(1, { timeout: 60_000 });
  const [{ report }] = await exportedRuns(page);
  const steps = Number(report.recipe.steps[0]?.options?.['steps']);
  expect(steps % 10).toBe(0);
  expect(steps).toBeLessThan(500);
  expect(report.backend).toBe('tfjs-wasm');
  expect(report.after.parameters).toBeLessThan(report.before.parameters / 2);
  await expect(page.getByText('The command line does not train')).toBeVisible();
});

test('a link runs again and gives the same bytes, in another page', async ({ page, context }) => {
  await openLab(page);
  await setSteps(page, combination);
  await compressToBytes(page);
  await skipJudging(page);
  await page.getByRole('button', { name: 'Link that repeats this run' }).click();
  await expect(page).toHaveURL(/hash=/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('This address carries a run')).toBeVisible();
  await other.getByRole('button', { name: 'Run it again' }).click();
  await expect(other.getByText('Same bytes').first()).toBeVisible({ timeout: 120_000 });
});

test('an article’s link opens its technique, a broken link says what is wrong', async ({ page }) => {
  await page.goto('lab/?technique=pruning-structured');
  await expect(page.getByRole('heading', { name: '1. Channel pruning' })).toBeVisible();
  await page.goto('lab/?model=fashion-cgan&step=no-such-technique');
  await expect(page.getByRole('alert')).toContainText('no-such-technique');
});

test('runs stay after a reload, are renamed, and are deleted only when asked twice', async ({
  page,
  context,
}) => {
  await openLab(page);
  await setSteps(page, ['Half precision']);
  await compress(page).dblclick();
  await expect(rows(page)).toHaveCount(1, { timeout: 120_000 });
  await skipJudging(page);
  await page.getByLabel('Name of run 1').fill('sixteen');
  await page.getByLabel('Name of run 1').blur();
  const other = await context.newPage();
  await other.goto('lab/');
  await expect(rows(other)).toHaveCount(1);
  await expect(other.getByLabel('Name of run 1')).toHaveValue('sixteen');
  await page.reload();
  await expect(page.getByLabel('Name of run 1')).toHaveValue('sixteen');
  await page.getByRole('button', { name: 'Delete all runs' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Yes, delete/ }).click();
  await expect(rows(page)).toHaveCount(0);
  await expect(rows(other)).toHaveCount(0);
});

test('a visitor’s model is inspected, compressed and taken home, and nothing of it leaves', async ({
  page,
}) => {
  const requests = listenToRequests(page);
  await page.goto('lab/');
  await page.getByRole('combobox', { name: 'Model', exact: true }).selectOption('own');
  const pick = page.locator('input[type=file]').first();
  const json = readFileSync('data/models/fashion-judge/model.json');
  await pick.setInputFiles([{ name: 'model.json', mimeType: 'application/json', buffer: json }]);
  await expect(page.getByRole('alert')).toContainText('weights.bin');
  const broken = Buffer.from('{"format": "layers-model"');
  await pick.setInputFiles([{ name: 'model.json', mimeType: 'application/json', buffer: broken }]);
  await expect(page.getByRole('alert')).toBeVisible();
  await pick.setInputFiles(['model.json', 'weights.bin'].map((name) => `data/models/fashion-judge/${name}`));
  await expect(page.locator('.model .facts')).toContainText('parameters');
  await setSteps(page, ['Magnitude pruning', 'Uniform quantization']);
  await compressAndJudge(page);
  await expect(page.locator('.numbers')).toContainText('Outputs compared on 16');
  const folder = await temporaryFolder();
  const file = join(folder, 'own.gcap');
  await (await saved(page, /^The compressed file/)).saveAs(file);
  expect(JSON.parse(await commandLine('verify', file, '--json'))).toMatchObject({ holds: true });
  const zip = join(folder, 'own.zip');
  await (await saved(page, 'A standard tfjs model (zip)')).saveAs(zip);
  const { unzipSync } = await import('fflate');
  const files = unzipSync(readFileSync(zip));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const same = await commandLine('verify', file, '--same-as', join(folder, 'model.json'), '--json');
  expect(JSON.parse(same)).toMatchObject({ holds: true });

  const origin = new URL(page.url()).host;
  const network = requests.filter(({ url }) => !['blob:', 'data:'].includes(url.protocol));
  expect(network.length).toBeGreaterThan(3);
  for (const { url, method, body } of network) {
    expect([url.host, method, body, url.search]).toEqual([origin, 'GET', null, '']);
  }
});

test('the lab goes on when the network goes, a stopped run included', async ({ page, context }) => {
  const fetched = judgeFetched(page);
  await openLab(page);
  await fetched;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await setSteps(page, combination);
  await compressAndJudge(page);
  await expect(page.locator('.quality')).toBeVisible();
  await setSteps(page, ['Distillation']);
  await compress(page).click();
  await expect(page.getByRole('heading', { name: 'The student learns' })).toBeVisible({ timeout: 60_000 });
  await stop(page).click();
  await setSteps(page, ['Half precision']);
  await compressToBytes(page);
});

test('what is fetched weighs what the button says, and the learning library only comes on request', async ({
  page,
}) => {
  const { gzipSync } = await import('node:zlib');
  const responses: Promise<{ url: string; size: number }>[] = [];
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(js|wasm|json|bin)$/.test(pathname)) return;
    responses.push(
      response.body().then((body) => ({
        url: pathname,
        size: pathname.startsWith('/models/') ? body.length : gzipSync(body, { level: 9 }).length,
      })),
    );
  });
  await page.goto('lab/');
  await page.waitForLoadState('networkidle');
  const atFirst = (await Promise.all(responses)).map(({ url }) => url);
  expect(atFirst.filter((url) => /\.wasm$|worker-|engine-|model-value|backend/.test(url))).toEqual([]);
  const button = (await page.getByRole('button', { name: /^Load it/ }).textContent()) ?? '';
  const told = Number(/\(([\d.]+) MB/.exec(button)?.[1]) * 1e6;
  const fetched = judgeFetched(page);
  await wake(page);
  await fetched;
  const later = (await Promise.all(responses)).slice(atFirst.length);
  const total = later.reduce((sum, { size }) => sum + size, 0);
  expect(total / told, `${total} bytes came, ${told} were told`).toBeGreaterThan(0.85);
  expect(total / told, `${total} bytes came, ${told} were told`).toBeLessThan(1.15);
  expect(later.filter(({ url }) => url.endsWith('.wasm'))).toHaveLength(1);
});
