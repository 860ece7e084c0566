/**
 * `npm run new -- <kind> <id> [table]`: writes the skeleton of an entry and says what is still to fill in. For
 * `results`, `table` is a file with the printed table in Markdown ("-" reads it from the input), which gives the rows.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatFault } from '../catalogue/fault.ts';
import { makeResultsSkeleton, makeSkeleton, skeletonKinds } from '../catalogue/skeleton.ts';
import { checkCatalogue } from '../site/load-catalogue.ts';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const [wanted, id, table] = process.argv.slice(2);
const kind = skeletonKinds.find((known) => known === wanted);
if (kind === undefined || id === undefined || (table !== undefined && kind !== 'results')) {
  fail(`Usage: npm run new -- ${skeletonKinds.join('|')} <id>, or: npm run new -- results <id> <table.md>`);
}

function makeText(day: string) {
  if (table === undefined) return makeSkeleton(kind ?? 'paper', id ?? '', day);
  const printed = readFileSync(table === '-' ? 0 : table, 'utf8');
  return makeResultsSkeleton(id ?? '', day, printed, [...checkCatalogue().catalogue.metrics.values()]);
}

function begin(): string {
  try {
    const { file, text } = makeText(new Date().toISOString().slice(0, 10));
    if (existsSync(file)) fail(`${file} exists already; edit it, or choose another id.`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

const file = begin();
const faults = checkCatalogue().faults.filter((fault) => fault.file === file);
console.log(`Written: ${file}`);
if (faults.length > 0) console.log(`Still to do there:\n${faults.map(formatFault).join('\n')}`);
console.log('Then run: npm run lint:data');
