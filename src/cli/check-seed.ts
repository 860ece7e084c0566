/**
 * `npm run check:seed -- <folder>`: compares the research records from which the catalogue was first written
 * (papers.json, tables.json, vocabulary.json) with the catalogue of today, and prints the counts. Entries, tables and rows must all be there;
 * what reads differently since a source was read again is counted, and listed with `--changes`.
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
  const { counts, lost, changed } = compareSeed(seed, catalogue);
  console.log(`${''.padEnd(26)} records  unchanged in the catalogue`);
  for (const { what, seed: held, found } of counts) {
    console.log(`${what.padEnd(26)} ${String(held).padStart(7)}  ${String(found).padStart(7)}`);
  }
  console.log(`Lost: ${lost.length}. Read again or corrected since: ${changed.length}.`);
  if (process.argv.includes('--changes')) for (const line of changed) console.log(`changed  ${line}`);
  for (const line of lost) console.error(`lost  ${line}`);
  return lost.length === 0;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder that holds papers.json, tables.json and vocabulary.json.');
  process.exit(2);
}
process.exit(report(readSeed(folder), readCatalogue()) ? 0 : 1);
