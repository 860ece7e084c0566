import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import sirv from 'sirv';
import { chromiumArguments, findChromium } from '../chromium.ts';

/** The built site behind a server of its own, and a browser to look at it with. */
export interface SiteInChromium {
  readonly origin: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Serves the folder and starts Chromium. Ends the process with the remedy when the site is not built. */
export async function openSite(folder: string): Promise<SiteInChromium> {
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no built site in ${folder}. Run: npm run build`);
    process.exit(1);
  }
  const server = createServer(sirv(folder, { etag: true }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumArguments(),
    ...(executablePath ? { executablePath } : {}),
  });
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    browser,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Gzipped bytes of the file that the server gives for an address; pictures and fonts are packed already. 0 where there is none. */
export function weighFile(folder: string, path: string): number {
  const file = join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
  if (!existsSync(file)) return 0;
  return /\.(woff2?|png|pf_\w+|pagefind)$/.test(file)
    ? statSync(file).size
    : gzipSync(readFileSync(file), { level: 9 }).length;
}
