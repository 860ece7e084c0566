import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Which other folders of src, and which packages, the files of a folder may import. */
const allowed: Record<string, { folders: string[]; packages: RegExp }> = {
  catalogue: { folders: [], packages: /^(zod|yaml|d3-|d3$)/ },
  compression: { folders: [], packages: /^(ml-matrix|fflate|zod)$/ },
  charts: { folders: ['catalogue'], packages: /^(d3-|d3$|preact)/ },
  inference: { folders: ['compression'], packages: /^@tensorflow\// },
  lab: { folders: ['compression', 'inference'], packages: /^(idb|fflate|zod)$/ },
  islands: { folders: ['lab', 'charts', 'catalogue', 'compression'], packages: /^(preact|d3)/ },
  components: {
    folders: ['islands', 'charts', 'catalogue', 'site'],
    packages: /^(astro|preact|node:)/,
  },
  layouts: { folders: ['components', 'catalogue', 'site', 'styles'], packages: /^(astro|@fontsource)/ },
  site: { folders: ['catalogue', 'charts', 'compression'], packages: /./ },
  pages: {
    folders: [
      'components',
      'layouts',
      'islands',
      'charts',
      'catalogue',
      'site',
      'compression',
      'lab',
      'styles',
    ],
    packages: /./,
  },
  cli: { folders: ['catalogue', 'compression', 'inference', 'lab', 'site', 'charts'], packages: /./ },
  styles: { folders: [], packages: /^$/ },
};

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Frontmatter and scripts of an .astro file; the text itself of a .ts file. */
function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const fence = /^---\n([\s\S]*?)\n---/.exec(text);
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [fence?.[1] ?? '', ...scripts].join('\n');
}

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = scriptOf(file);
  const typeOnly = new Set(
    [...text.matchAll(/import type [^;]*? from ['"]([^'"]+)['"]/g)].map((match) => match[1]),
  );
  const named = ts.preProcessFile(text, true).importedFiles.map(({ fileName }) => fileName);
  const workers = [...text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return [...named, ...workers].map((to) => ({ from: file, to, typeOnly: typeOnly.has(to) }));
}

const files = sourceFiles(src);
const imports = files.flatMap(importsOf);
const folderOf = (file: string) => relative(src, file).split('/')[0] ?? '';
const isLocal = (to: string) => to.startsWith('.');
const targetOf = ({ from, to }: Import) => resolve(dirname(from), to.replace(/\?.*$/, ''));

describe('architecture', () => {
  it('imports across folders only as the table allows', () => {
    const breaches = imports
      .filter((entry) => isLocal(entry.to) && !entry.typeOnly)
      .filter((entry) => targetOf(entry).startsWith(src))
      .map((entry) => ({ ...entry, folder: folderOf(entry.from), target: folderOf(targetOf(entry)) }))
      .filter(({ folder, target }) => folder !== target && folder in allowed)
      .filter(({ folder, target }) => !allowed[folder]?.folders.includes(target))
      .map(({ from, to }) => `${relative(root, from)} imports ${to}`);
    expect(breaches).toEqual([]);
  });

  it('imports packages only as the table allows', () => {
    const breaches = imports
      .filter((entry) => !isLocal(entry.to) && !entry.typeOnly)
      .filter(({ from, to }) => allowed[folderOf(from)]?.packages.test(to) === false)
      .map(({ from, to }) => `${relative(root, from)} imports ${to}`);
    expect(breaches).toEqual([]);
  });

  it('has no file of src in a folder that the table does not name', () => {
    const loose = files.filter((file) => !(folderOf(file) in allowed)).map((file) => relative(src, file));
    expect(loose.filter((file) => file !== 'content.config.ts' && file !== 'env.d.ts')).toEqual([]);
  });

  it('has no import cycle', () => {
    const edges = new Map<string, string[]>();
    for (const entry of imports.filter(({ to, typeOnly }) => isLocal(to) && !typeOnly)) {
      edges.set(entry.from, [...(edges.get(entry.from) ?? []), targetOf(entry)]);
    }
    const done = new Set<string>();
    const cycleFrom = (file: string, path: string[]): string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const next of edges.get(file) ?? []) {
        const cycle = cycleFrom(next, [...path, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return undefined;
    };
    const cycles = files.map((file) => cycleFrom(file, [])).filter((cycle) => cycle !== undefined);
    expect(cycles.map((cycle) => cycle.map((file) => relative(root, file)))).toEqual([]);
  });

  it.each(['compression/techniques', 'charts', 'catalogue/checks'])(
    'has a test for every file of the registry %s, and lists every file in its index',
    (registry) => {
      const folder = join(src, registry);
      const members = existsSync(folder)
        ? readdirSync(folder)
            .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('index.'))
            .map((name) => name.replace(/\.tsx?$/, ''))
        : [];
      const tests = existsSync(join(root, 'tests', registry))
        ? readdirSync(join(root, 'tests', registry))
        : [];
      const untested = members.filter((id) => !tests.some((name) => name.startsWith(`${id}.test.`)));
      const index = existsSync(join(folder, 'index.ts'))
        ? readFileSync(join(folder, 'index.ts'), 'utf8')
        : '';
      const unlisted = members.filter((id) => !index.includes(`./${id}.ts`));
      expect({ untested, unlisted }).toEqual({ untested: [], unlisted: [] });
    },
  );
});
