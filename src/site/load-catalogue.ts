import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Catalogue } from '../catalogue/catalogue.ts';
import { type Fault, formatFaults } from '../catalogue/fault.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { type TextFile } from '../catalogue/read-file.ts';

const folders = [
  'content/papers',
  'content/techniques',
  'content/problems',
  'content/findings',
  'content/guides',
  'data',
];

/** Every MDX and YAML file of the catalogue, in the order of the alphabet. */
export function readCatalogueFiles(root: string): TextFile[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(mdx?|ya?ml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Reads the catalogue below a folder, with all its faults. */
export function checkCatalogue(root: string = process.cwd()): {
  catalogue: Catalogue;
  faults: readonly Fault[];
} {
  return loadCatalogue(readCatalogueFiles(root));
}

/**
 * Reads the catalogue below a folder.
 * @throws Error with the text of all faults when there is one
 */
export function readCatalogue(root: string = process.cwd()): Catalogue {
  const { catalogue, faults } = checkCatalogue(root);
  if (faults.length > 0) throw new Error(`The data have faults.\n${formatFaults(faults)}`);
  return catalogue;
}
