import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What the site ships of others: the name of a package, and what it does here. */
export const shippedPackages: Readonly<Record<string, string>> = {
  '@fontsource-variable/source-serif-4': 'typeface of the prose',
  '@fontsource-variable/source-sans-3': 'typeface of interface and tables',
  '@tensorflow/tfjs-backend-cpu': 'runs networks on the processor',
  '@tensorflow/tfjs-backend-wasm': 'runs networks in WebAssembly',
  '@tensorflow/tfjs-backend-webgl': 'runs networks on the graphics processor',
  '@tensorflow/tfjs-backend-webgpu': 'runs networks on the graphics processor',
  '@tensorflow/tfjs-converter': 'reads models',
  '@tensorflow/tfjs-core': 'tensors',
  '@tensorflow/tfjs-layers': 'layers and training',
  astro: 'hydrates the interactive parts',
  '@astrojs/preact': 'hydrates the interactive parts',
  '@preact/signals': 'hydrates the interactive parts',
  '@preact/signals-core': 'hydrates the interactive parts',
  preact: 'draws the interactive parts',
  'preact-render-to-string': 'writes charts as SVG files',
  pagefind: 'word search',
  'd3-array': 'charts',
  'd3-color': 'charts',
  'd3-format': 'charts',
  'd3-hierarchy': 'charts',
  'd3-interpolate': 'charts',
  'd3-path': 'charts',
  'd3-scale': 'charts',
  'd3-shape': 'charts',
  'd3-time': 'charts',
  'd3-time-format': 'charts',
  internmap: 'charts',
  fflate: 'deflate',
  idb: 'keeps runs in the browser',
  'is-any-array': 'linear algebra',
  long: 'integers of 64 bits, for tensors',
  'ml-array-max': 'linear algebra',
  'ml-array-min': 'linear algebra',
  'ml-array-rescale': 'linear algebra',
  'ml-matrix': 'linear algebra',
  seedrandom: 'random numbers of the tensor library',
  vite: 'loads modules',
  zod: 'checks data',
};

/** The licence of one package as it stands in the package itself. */
export interface Notice {
  name: string;
  version: string;
  /** SPDX expression of its manifest. */
  license: string;
  use: string;
  /** The file it brings along; else the text of its licence by name. */
  text: string;
  /** Who its manifest names, where it brings no file of its own. */
  author: string | undefined;
}

interface Manifest {
  version: string;
  license?: string;
  author?: string | { name: string };
}

const plainTexts: Readonly<Record<string, string>> = {
  'Apache-2.0': 'docs/licences/apache-2.0.txt',
  'Apache-2.0 AND MIT': 'docs/licences/apache-2.0.txt',
  MIT: 'docs/licences/mit.txt',
};

function readNotice(name: string, use: string): Notice {
  const folder = findPackage(name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const license = manifest.license ?? 'not stated';
  const own = findLicenceFile(folder);
  const path = own ?? plainTexts[license];
  if (path === undefined) {
    throw new Error(
      `${name} is shipped, has no licence file, and docs/licences has no text for "${license}". Add the text there.`,
    );
  }
  const author = typeof manifest.author === 'object' ? manifest.author.name : manifest.author;
  return {
    name,
    use,
    version: manifest.version,
    license,
    text: readFileSync(path, 'utf8').trim(),
    author: own === undefined ? (author ?? `the authors of ${name}`) : undefined,
  };
}

function findLicenceFile(folder: string): string | undefined {
  const entry = readdirSync(folder, { withFileTypes: true }).find(({ name }) =>
    /^(licen[cs]e|copying)/i.test(name),
  );
  if (entry === undefined) return undefined;
  const path = join(folder, entry.name);
  return entry.isDirectory() ? findLicenceFile(path) : path;
}

function findPackage(name: string): string {
  const direct = join('node_modules', name);
  if (existsSync(direct)) return direct;
  const main = createRequire(join(process.cwd(), 'package.json')).resolve(name);
  return main.slice(0, main.lastIndexOf(name) + name.length);
}

/** The notices of everything shipped, in the order of the alphabet. */
export function readNotices(): Notice[] {
  const names = Object.keys(shippedPackages).sort();
  return names.map((name) => readNotice(name, shippedPackages[name] ?? ''));
}

/** The package that a bundled module comes from; undefined for our own and for what the bundler makes up. */
export function packageOf(moduleId: string): string | undefined {
  const inside = moduleId.replaceAll('\\', '/').split('/node_modules/').slice(1).at(-1);
  return inside === undefined ? undefined : /^(@[^/]+\/)?[^/]+/.exec(inside)?.[0];
}
