import { defineConfig } from 'playwright/test';
import { findChromium, chromiumArguments } from './src/cli/chromium.ts';

const port = Number(process.env['ATLAS_TEST_PORT'] ?? 4173);
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A limit against hanging, not a measurement: the machine may be busy.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    actionTimeout: 20_000,
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: { args: chromiumArguments(), ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node src/cli/serve.ts --port ${port} --quiet`,
    port,
    reuseExistingServer: false,
  },
});
