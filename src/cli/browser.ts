/** `npm run browser`: sees to it that the end-to-end tests have a Chromium, or says what to do. */
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

const asRoot = process.getuid?.() === 0;

const attempts: string[][] = [
  ['npx', 'playwright', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium'],
  ...(asRoot
    ? [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', 'chromium'],
      ]
    : []),
];

for (const [command, ...rest] of attempts) {
  if (findChromium() !== undefined) break;
  console.log(`No Chromium found. Trying: ${command} ${rest.join(' ')}`);
  spawnSync(command ?? '', rest, { stdio: 'inherit', shell: process.platform === 'win32' });
}

const found = findChromium();
if (found === undefined) {
  console.error(
    'The end-to-end tests need Chromium and none could be installed.\n' +
      'Remedy: install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), ' +
      'or set CHROMIUM_PATH to the executable.',
  );
  process.exit(1);
}
console.log(`Chromium: ${found}`);
