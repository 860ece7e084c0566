import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Addresses of all pages of a built site, with the size of each, from the root and as the server gives them. */
export function listPages(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: `/${relative(folder, file).split(sep).join('/')}`.replace(/index\.html$/, ''),
      size: statSync(file).size,
    }));
}

/** What kind of page an address is: `/papers/x/` is "papers/*", so that a new kind is tested without being listed here. */
export function kindOf(path: string): string {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '');
  return [first === '' ? 'home' : first, ...rest.map(() => '*')].join('/');
}

/** One page of every kind: the largest, where tables and lists are longest. */
export function largestOfEachKind(folder: string): { kind: string; path: string }[] {
  const largest = new Map<string, { path: string; size: number }>();
  for (const page of existsSync(folder) ? listPages(folder) : []) {
    const known = largest.get(kindOf(page.path));
    if (known === undefined || known.size < page.size) largest.set(kindOf(page.path), page);
  }
  return [...largest].map(([kind, { path }]) => ({ kind, path }));
}

/** Whether the file that an address names is in the built site, as a static host would find it. */
export function hasFile(folder: string, path: string): boolean {
  const file = join(folder, decodeURIComponent(path));
  return path.endsWith('/')
    ? existsSync(join(file, 'index.html'))
    : existsSync(file) && statSync(file).isFile();
}
