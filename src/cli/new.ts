/** `npm run new -- <kind> <id>`: writes the skeleton of an entry and says what is still to fill in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatFault } from '../catalogue/fault.ts';
import { makeSkeleton, skeletonKinds } from '../catalogue/skeleton.ts';
import { checkCatalogue } from '../site/load-catalogue.ts';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const [wanted, id] = process.argv.slice(2);
const kind = skeletonKinds.find((known) => known === wanted);
if (kind === undefined || id === undefined) {
  fail(`Usage: npm run new -- ${skeletonKinds.join('|')} <id>`);
}

function begin(): string {
  try {
    const { file, text } = makeSkeleton(kind ?? 'paper', id ?? '', new Date().toISOString().slice(0, 10));
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
