/** `npm run lint:data`: reads every file of content and data and prints all faults at once, each with its remedy. */
import { formatFaults } from '../catalogue/fault.ts';
import { checkCatalogue } from '../site/load-catalogue.ts';

const { catalogue, faults } = checkCatalogue(process.argv[2]);

if (faults.length > 0) {
  console.error(formatFaults(faults));
  process.exit(1);
}
const { papers, techniques, benchmarks, protocols, tables, rows } = catalogue;
console.log(
  `The data are sound: ${papers.size} papers, ${techniques.size} techniques, ${benchmarks.size} benchmarks, ` +
    `${protocols.size} protocols, ${tables.size} tables, ${rows.size} rows.`,
);
