/**
 * `npm run check:seed -- <folder>`: compares the research records from which the catalogue was first written
 * (papers.json, tables.json, vocabulary.json) with the catalogue of today, and prints the counts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue } from '../catalogue/catalogue.ts';
import { compareSeed, type Seed } from '../catalogue/compare-seed.ts';
import { readCatalogue } from '../site/load-catalogue.ts';

function readSeed(folder: string): Seed {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    papers: read('papers.json'),
    tables: read('tables.json'),
    vocabulary: read('vocabulary.json'),
  } as Seed;
}

function report(seed: Seed, catalogue: Catalogue): boolean {
  const { counts, missing } = compareSeed(seed, catalogue);
  for (const { what, seed: expected, found } of counts) {
    console.log(
      `${what.padEnd(28)} seed ${String(expected).padStart(6)}   catalogue ${String(found).padStart(6)}`,
    );
  }
  for (const line of missing) console.error(`missing: ${line}`);
  return missing.length === 0;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder that holds papers.json, tables.json and vocabulary.json.');
  process.exit(2);
}
process.exit(report(readSeed(folder), readCatalogue()) ? 0 : 1);
