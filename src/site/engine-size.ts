import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const staticImport = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const requestedImport = /import\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const wasmFile = /[\w.-]+\.wasm(?=["'`])/g;

const found = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);

/**
 * Bytes, gzipped, of what a page fetches when it starts the built scripts of these names: they, all that they import or ask for
 * themselves, and the wasm files named in any of it. What an imported chunk asks for in its turn (a backend that is only tried when
 * another fails) does not count. Null where nothing is built, as while one edits.
 */
export function weighScripts(names: readonly string[], folder: string): number | null {
  if (!existsSync(folder)) return null;
  const built = readdirSync(folder);
  const isNamed = (file: string) =>
    file.endsWith('.js') && names.some((name) => file.startsWith(`${name}-`) || file.startsWith(`${name}.`));
  const started = built.filter(isNamed);
  const read = (file: string) => readFileSync(join(folder, file));
  const fetched = new Set<string>();
  const add = (file: string, isStarted: boolean) => {
    if (fetched.has(file) || !built.includes(file)) return;
    fetched.add(file);
    const text = file.endsWith('.wasm') ? '' : read(file).toString('utf8');
    for (const next of found(staticImport, text)) add(next, false);
    for (const next of found(wasmFile, text)) add(next, false);
    if (isStarted) for (const next of found(requestedImport, text)) add(next, false);
  };
  for (const file of started) add(file, true);
  if (fetched.size === 0) return null;
  return [...fetched].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
}
