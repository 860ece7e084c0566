/** `npm run stats`: what the catalogue covers and what it does not know, as text; `--json` for machines. */
import { type Count, type Coverage, countCoverage } from '../catalogue/queries/count-coverage.ts';
import { readCatalogue } from '../site/load-catalogue.ts';

const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`;

function printCounts(title: string, counts: readonly Count[], unit: string): void {
  console.log(`\n${title}`);
  for (const { id, count } of counts) console.log(`  ${id.padEnd(36)} ${String(count).padStart(5)} ${unit}`);
}

function printEvidence({ evidence }: Coverage): void {
  console.log('\nRows by grade of evidence');
  for (const { grade, rows, paired, unquoted, restated } of evidence) {
    const detail = `${paired} paired, ${unquoted} to be read again, ${restated} restated`;
    console.log(`  ${grade.padEnd(36)} ${String(rows).padStart(5)} rows  (${detail})`);
  }
}

function printAims({ completeAuthors, compressionWorks, pairedOnBoth }: Coverage, works: number): void {
  const share = ((100 * completeAuthors) / works).toFixed(1);
  console.log(`\nWorks on GAN compression proper: ${compressionWorks} of ${works}`);
  console.log(`Works with complete authors: ${completeAuthors} of ${works} (${share} %)`);
  console.log(
    `Rows paired on both a quality and a cost metric: ${pairedOnBoth.rows} from ${pairedOnBoth.papers} papers`,
  );
}

const catalogue = readCatalogue();
const coverage = countCoverage(catalogue);
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(coverage, null, 2));
} else {
  const { compressed, protocols } = coverage;
  printCounts('The catalogue', coverage.totals, '');
  printAims(coverage, catalogue.papers.size);
  printCounts('Papers by track', coverage.papersByTrack, 'papers');
  printCounts('Papers by technique, with those below it', coverage.papersByTechnique, 'papers');
  printCounts('Rows by benchmark', coverage.rowsByBenchmark, 'rows');
  printEvidence(coverage);
  console.log(`\nCompressed rows: ${compressed.rows}`);
  console.log(
    `  with a baseline in their table: ${compressed.paired} (${percent(compressed.paired, compressed.rows)})`,
  );
  console.log(`  without assigned techniques:    ${compressed.unassigned}`);
  console.log(
    `Quality metrics of tables with a stated protocol: ${protocols.stated} of ${protocols.asked} (${percent(protocols.stated, protocols.asked)})`,
  );
  printCounts('Fields that papers lack', coverage.unknown, 'papers');
}
