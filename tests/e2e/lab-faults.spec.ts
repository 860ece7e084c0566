import { chromium, expect, test, type Page } from 'playwright/test';
import { chromiumArguments, findChromium } from '../../src/cli/chromium.ts';
import {
  compress,
  compressAndJudge,
  compressToBytes,
  openLab,
  rows,
  setSteps,
  skipJudging,
  stop,
} from './lab-page.ts';

const combination = ['Magnitude pruning', 'Weight sharing', 'Arithmetic coding'];
const learns = (page: Page) => page.getByRole('heading', { name: 'The student learns' });

test('a worker that dies in mid-run is noticed, and the next run starts another', async ({ page }) => {
  await openLab(page);
  await setSteps(page, ['Half precision']);
  await compressToBytes(page);
  await skipJudging(page);
  await setSteps(page, ['Distillation']);
  await compress(page).click();
  await expect(learns(page)).toBeVisible({ timeout: 60_000 });
  // The newest, should Stop have found one too busy to hear it. In a later task, so that the order is answered before the worker is gone.
  await page
    .workers()
    .at(-1)
    ?.evaluate(() => {
      setTimeout(close, 50);
    });
  await expect(page.getByRole('alert')).toContainText('worker ended');
  await expect(page.getByRole('alert')).toContainText('run again');
  await expect(rows(page)).toHaveCount(1);
  await setSteps(page, combination);
  await compressAndJudge(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(rows(page)).toHaveCount(2);
});

test('a full storage is told, the run stays in the tab, and the next is kept once there is room', async ({
  page,
}) => {
  await openLab(page);
  const storage = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await setSteps(page, ['Half precision']);
  await compressAndJudge(page);
  await expect(page.getByRole('alert')).toContainText('storage is full');
  await expect(rows(page)).toHaveCount(1);
  await storage.send('Storage.overrideQuotaForOrigin', { origin });
  await setSteps(page, ['Uniform quantization']);
  await compressAndJudge(page);
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
});

test('without storage the lab works and says that runs end with the tab', async ({ page }) => {
  // As a browser behaves that blocks the data of sites.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto('lab/');
  await expect(page.getByRole('alert')).toContainText('runs are lost with this tab');
  await openLab(page);
  await setSteps(page, ['Half precision']);
  await compressAndJudge(page);
  await expect(rows(page)).toHaveCount(1);
});

test('a tab that the browser freezes in mid-run goes on when it wakes', async ({ page }) => {
  await openLab(page);
  await setSteps(page, combination);
  const life = await page.context().newCDPSession(page);
  await compress(page).click();
  await life.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.waitForTimeout(1500);
  await life.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(rows(page)).toHaveCount(1, { timeout: 120_000 });
  await expect(compress(page)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('two tabs run at the same time, and each shows the runs of both', async ({ page, context }) => {
  const other = await context.newPage();
  await openLab(page);
  await openLab(other);
  await setSteps(page, ['Uniform quantization']);
  await setSteps(other, ['Half precision']);
  await Promise.all([compress(page).click(), compress(other).click()]);
  for (const tab of [page, other]) {
    await expect(rows(tab)).toHaveCount(2, { timeout: 120_000 });
    await expect(compress(tab)).toBeVisible({ timeout: 120_000 });
    await expect(tab.locator('.runs .steps-cell')).toContainText(['Uniform', 'Half'].sort());
    await expect(tab.getByRole('alert')).toHaveCount(0);
  }
});

test('a model that is too large or damaged is refused with a reason', async ({ page }) => {
  await page.goto('lab/');
  await page.getByRole('combobox', { name: 'Model', exact: true }).selectOption('own');
  const announce = (shape: number[], dtype = 'float32') =>
    Buffer.from(
      JSON.stringify({
        format: 'layers-model',
        modelTopology: { class_name: 'Sequential', config: { layers: [] } },
        weightsManifest: [{ paths: ['w.bin'], weights: [{ name: 'dense/kernel', shape, dtype }] }],
      }),
    );
  const pick = page.locator('input[type=file]').first();
  const give = (json: Buffer) =>
    pick.setInputFiles([
      { name: 'model.json', mimeType: 'application/json', buffer: json },
      { name: 'w.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(1024) },
    ]);
  await give(announce([32768, 32768]));
  await expect(page.getByRole('alert')).toContainText(/dense\/kernel|bytes|MB/);
  await give(announce([16, 17]));
  await expect(page.getByRole('alert')).toContainText(/dense\/kernel|bytes/);
  await give(announce([16, 16], 'float8'));
  await expect(page.getByRole('alert')).toContainText(/float8/);
});

test.describe('in a browser of its own', () => {
  const launch = (...more: string[]) => {
    const executablePath = findChromium();
    return chromium.launch({
      args: [...chromiumArguments(), ...more],
      ...(executablePath ? { executablePath } : {}),
    });
  };

  test('with WebGL and WebGPU off everything runs, and asking for WebGL says what is used instead', async ({
    baseURL,
  }) => {
    const browser = await launch('--disable-gpu', '--disable-software-rasterizer');
    const page = await browser.newPage({ baseURL: baseURL ?? '' });
    await openLab(page);
    await page.getByText(/^Backend:/).click();
    await page.getByRole('combobox', { name: 'Compute with' }).selectOption('webgl');
    await expect(page.getByText(/^Backend: wasm/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/WebGL does not start here/)).toBeVisible();
    await setSteps(page, combination);
    await compressAndJudge(page);
    await expect(rows(page)).toHaveCount(1);
    await browser.close();
  });

  test('when the graphics process dies the samples come from another backend', async ({ baseURL }) => {
    const browser = await launch('--enable-unsafe-swiftshader');
    const page = await browser.newPage({ baseURL: baseURL ?? '' });
    await openLab(page);
    await page.getByText(/^Backend:/).click();
    await page.getByRole('combobox', { name: 'Compute with' }).selectOption('webgl');
    await expect(page.getByText(/^Backend: webgl/)).toBeVisible({ timeout: 120_000 });
    await page.waitForTimeout(2000);
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.crashGpuProcess').catch(() => undefined);
    await page.getByRole('button', { name: 'Other latents' }).click();
    await expect(page.getByText(/took the graphics device away/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/^Backend: wasm/)).toBeVisible();
    await setSteps(page, ['Half precision']);
    await compressToBytes(page);
    await stop(page)
      .click({ timeout: 5000 })
      .catch(() => undefined);
    await browser.close();
  });
});
