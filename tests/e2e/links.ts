import { expect, type Page } from 'playwright/test';
import { hasFile, listPages } from '../../src/cli/built-site.ts';

/** What a page links to, and the fragments that it answers to. */
interface PageLinks {
  path: string;
  targets: string[];
  ids: string[];
}

/** Reads links and ids of pages with the parser of the browser; SVG has links of its own. */
async function readLinks(page: Page, paths: string[]): Promise<PageLinks[]> {
  return page.evaluate(async (addresses) => {
    const parse = async (path: string) => {
      const text = await (await fetch(path)).text();
      const document = new DOMParser().parseFromString(text, 'text/html');
      const found = [...document.querySelectorAll('*')].flatMap((element) =>
        ['href', 'xlink:href', 'src', 'action', 'poster', 'component-url', 'renderer-url'].flatMap(
          (name) => element.getAttribute(name) ?? [],
        ),
      );
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return { path, targets: [...new Set(found)], ids };
    };
    const read = [];
    for (const path of addresses) read.push(await parse(path));
    return read;
  }, paths);
}

/**
 * Faults of all links of a built site that stay inside it: no such file, or no such place on the page.
 * @param base path below which the site is served, with slashes at both ends
 */
export async function findBrokenLinks(page: Page, folder: string, base: string): Promise<string[]> {
  const paths = listPages(folder).map(({ path }) => base + path.slice(1));
  await page.goto(`${base}about/`);
  const pages = await readLinks(page, paths);
  expect(pages.length).toBe(paths.length);
  const ids = new Map(pages.map((entry) => [entry.path, new Set(entry.ids)]));
  const check = (url: URL): string | undefined => {
    if (!url.pathname.startsWith(base)) return `outside ${base}`;
    if (!hasFile(folder, url.pathname.slice(base.length - 1))) return 'no such file';
    const place = decodeURIComponent(url.hash.slice(1));
    return place !== '' && ids.get(url.pathname)?.has(place) === false ? 'no such place' : undefined;
  };
  const broken = new Map<string, string[]>();
  for (const { path, targets } of pages) {
    for (const url of targets.map((target) => new URL(target, `http://site${path}`))) {
      const fault = url.host === 'site' ? check(url) : undefined;
      if (fault === undefined) continue;
      const key = `${url.pathname}${url.hash}: ${fault}`;
      broken.set(key, [...(broken.get(key) ?? []), path]);
    }
  }
  return [...broken].map(([key, from]) => `${key}, linked from ${from.length} page(s), first ${from[0]}`);
}
